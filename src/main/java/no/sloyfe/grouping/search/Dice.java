package no.sloyfe.grouping.search;

/**
 * Chance that is the same for a seed on every machine and in every release of Java: SplitMix64 (Steele, Lea and Flood,
 * «Fast splittable pseudorandom number generators», 2014).
 */
public final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        state = mixed(seed);
    }

    /** For one of several independent throws with the same seed. */
    public Dice(long seed, int number) {
        this(mixed(seed) + STEP * (number + 1));
    }

    public int below(int limit) {
        return (int) (((next() >>> 32) * limit) >>> 32);
    }

    /** 0 to 2³¹ − 1. */
    int chance() {
        return (int) (next() >>> 33);
    }

    public void shuffle(int[] items) {
        for (int last = items.length - 1; last > 0; last--) {
            int other = below(last + 1);
            int moved = items[last];
            items[last] = items[other];
            items[other] = moved;
        }
    }

    private long next() {
        state += STEP;
        return mixed(state);
    }

    private static long mixed(long seed) {
        long bits = seed;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
