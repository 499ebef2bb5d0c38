package no.sloyfe.bench.live;

/** How late deliveries were, counted in tenths of a millisecond, at most 20 s; several windows can be counted together. */
final class Lateness {

    private static final int NANOS = 100_000;

    private final long[] deliveries = new long[200_000];

    void add(long nanos) {
        deliveries[(int) Math.min(deliveries.length - 1, nanos / NANOS)]++;
    }

    void add(Lateness other) {
        for (int i = 0; i < deliveries.length; i++) {
            deliveries[i] += other.deliveries[i];
        }
    }

    /** Milliseconds that so large a share (0–1) of the deliveries kept within. */
    double within(double share) {
        long all = 0;
        for (long each : deliveries) {
            all += each;
        }
        long seen = 0;
        for (int i = 0; i < deliveries.length; i++) {
            seen += deliveries[i];
            if (seen >= all * share) {
                return i / 10.0;
            }
        }
        return Double.NaN;
    }
}
