package no.sloyfe.live;

/** Waits twice as long after each failure, from 0.1 to 5 seconds. */
final class Backoff {

    private static final long FIRST = 100;
    private static final long LONGEST = 5_000;

    private long next = FIRST;

    void reset() {
        next = FIRST;
    }

    void pause() {
        try {
            Thread.sleep(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        next = Math.min(LONGEST, next * 2);
    }
}
