package no.sloyfe;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Every test begins at the same time, whatever an earlier one did to the clock they share. */
class FreshClock implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(SettableClock.class).set(SettableClock.START);
    }
}
