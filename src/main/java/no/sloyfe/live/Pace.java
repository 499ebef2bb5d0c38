package no.sloyfe.live;

import java.time.Duration;

/**
 * How fast the hub works.
 *
 * @param gap the longest that a ring waits for the flush before it
 * @param heartbeat the longest silence on a connection
 * @param stuck how long one write may take before its reader is given up
 * @param lifetime after which a connection must knock again, so that a lost closing hint does not last
 * @param look how often the hub asks whether a hint was lost
 */
record Pace(Duration gap, Duration heartbeat, Duration stuck, Duration lifetime, Duration look) {

    /** Less cannot be seen, and changes that belong together come together. */
    private static final Duration BREATH = Duration.ofMillis(20);

    /** A phone is not given more: what is large comes seldom, what is small at once. */
    private static final int BYTES_A_MILLISECOND = 20;

    /** Fetching and rendering one stream fills no more of a processor than one part in so many. */
    private static final int SHARE = 4;

    static final Pace USUAL = new Pace(
            Duration.ofMillis(250),
            Duration.ofSeconds(20),
            Duration.ofSeconds(8),
            Duration.ofMinutes(30),
            Duration.ofSeconds(2));

    /**
     * How long after its beginning a flush is followed by the next.
     *
     * @param fetching what it took to fetch and render it, in nanoseconds
     * @param bytes the most that one topic got
     */
    Duration rest(long fetching, int bytes) {
        long wanted = Math.max(SHARE * fetching, Duration.ofMillis(bytes / BYTES_A_MILLISECOND).toNanos());
        return Duration.ofNanos(Math.min(gap.toNanos(), Math.max(BREATH.toNanos(), wanted)));
    }
}
