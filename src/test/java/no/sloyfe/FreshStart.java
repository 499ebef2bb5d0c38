package no.sloyfe;

import no.sloyfe.access.FailedTries;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Every test begins at the same time and with no wrong tries behind it, whatever an earlier one did. */
class FreshStart implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(SettableClock.class).set(SettableClock.START);
        test.getApplicationContext().getBean(FailedTries.class).forget();
    }
}
