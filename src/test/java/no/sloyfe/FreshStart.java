package no.sloyfe;

import no.sloyfe.access.FailedTries;
import no.sloyfe.browser.Chromium;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Every test begins at the same time, with no wrong tries and no open pages behind it, whatever an earlier one did. */
class FreshStart implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(SettableClock.class).set(SettableClock.START);
        test.getApplicationContext().getBean(FailedTries.class).forget();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        Chromium.leave();
    }
}
