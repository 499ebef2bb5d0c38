package no.sloyfe.database;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Makes UUIDs of version 7 (RFC 9562): ids from one node sort in the order they were made. */
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long RANDOM_BITS = 0x3fff_ffff_ffff_ffffL;

    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next id; when the clock stands still or goes back, the counter carries the order. */
    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long place = last.updateAndGet(before -> Math.max(now, before + 1));
        long milliseconds = place >>> COUNTER_BITS;
        long counter = place & ((1 << COUNTER_BITS) - 1);
        long high = milliseconds << 16 | 0x7000 | counter;
        long low = random.nextLong() & RANDOM_BITS | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
