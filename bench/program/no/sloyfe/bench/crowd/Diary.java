package no.sloyfe.bench.crowd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** What a crowd lived through: how long each thing took, what went wrong, and what was answered «stored». */
public final class Diary {

    /** Something sent: by whom, with which id, and when it was answered; 0 before that. */
    public static final class Sent {

        public final Guest by;
        public final String id;
        final long at;
        long ackedAt;
        final BitSet seenBy = new BitSet();
        long lastSeen;

        Sent(Guest by, String id, long at) {
            this.by = by;
            this.id = id;
            this.at = at;
        }

        public boolean acked() {
            return ackedAt != 0;
        }

        /** By how many guests' open pages it has been shown. */
        public int shown() {
            return seenBy.cardinality();
        }
    }

    /** Times of one kind, in milliseconds. */
    public static final class Times {

        private float[] times = new float[256];
        private int count;

        void add(long nanos) {
            times = count == times.length ? Arrays.copyOf(times, count * 2) : times;
            times[count++] = nanos / 1e6f;
        }

        public int count() {
            return count;
        }

        public double part(double share) {
            float[] sorted = Arrays.copyOf(times, count);
            Arrays.sort(sorted);
            return count == 0 ? Double.NaN : sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)];
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d, p50 %.0f, p90 %.0f, p99 %.0f, longest %.0f ms", count, part(0.5), part(0.9), part(0.99), part(1));
        }
    }

    public final Times joined = new Times();
    public final Times acked = new Times();
    public final Times voted = new Times();
    public final Times shown = new Times();
    public final Times stepped = new Times();
    public final Times back = new Times();
    public final List<Sent> sent = new ArrayList<>();
    public final List<String> troubles = new ArrayList<>();
    public int errors;
    public int refused;
    public int votes;
    public int refreshes;
    public int privates;
    public int frames;
    public int ended;
    public long steppedAt;

    /** Something that should not happen; the first are kept word by word. */
    void trouble(String what) {
        errors++;
        if (troubles.size() < 20) {
            troubles.add(what);
            System.out.println("! " + what);
        }
    }

    void refuses(String why) {
        if (refused++ == 0) {
            System.out.println("Refused: " + why);
        }
    }

    Sent sends(Guest by, String id) {
        Sent one = new Sent(by, id, System.nanoTime());
        sent.add(one);
        return one;
    }

    void acks(Sent one) {
        one.ackedAt = System.nanoTime();
        acked.add(one.ackedAt - one.at);
    }

    /** A guest's page shows what was sent; only the first time counts. */
    void sees(int guest, int number, long now) {
        if (number >= sent.size()) {
            return; // a page that nothing is sent from
        }
        Sent one = sent.get(number);
        if (!one.seenBy.get(guest)) {
            one.seenBy.set(guest);
            one.lastSeen = now;
            shown.add(now - one.at);
        }
    }
}
