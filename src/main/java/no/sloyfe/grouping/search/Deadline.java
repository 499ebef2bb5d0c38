package no.sloyfe.grouping.search;

import java.time.Duration;

/** A cap on the clock, looked at now and then; it remembers whether it was what ended the work. */
public final class Deadline {

    private final long end;
    private boolean struck;

    public Deadline(Duration atMost) {
        end = System.nanoTime() + atMost.toNanos();
    }

    public boolean passed() {
        struck |= System.nanoTime() - end > 0;
        return struck;
    }

    public boolean hasStruck() {
        return struck;
    }
}
