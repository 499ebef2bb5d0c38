package no.sloyfe.bench.grouping;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.sloyfe.grouping.Composition;
import no.sloyfe.grouping.Gathering;
import no.sloyfe.grouping.Mixed;
import no.sloyfe.grouping.Mixing;
import no.sloyfe.grouping.Patience;
import no.sloyfe.grouping.Seating;

/** One gathering, composed by us and by the yardstick with as much CPU, both scored anew from the groups. */
record Measured(
        int people, long seed, int cost, int bound, int repeats, int repeatsBound, int broken, double seconds, int yardstick,
        int yardstickBroken, double yardstickSeconds) {

    /** What a broken rule costs the yardstick in the comparison. */
    private static final int BROKEN = 1000;

    static Measured of(int people, long seed) {
        Gathering gathering = Staff.drawn(people, seed);
        double start = Cpu.seconds();
        Composition ours = switch (Mixing.of(gathering, Patience.thorough(people), seed)) {
            case Mixed.Composed(Composition composition) -> composition;
            case Mixed.Impossible(var clashes) -> throw new IllegalStateException("Drawn rules clash: " + clashes);
        };
        double seconds = Cpu.seconds() - start;
        var stick = new Yardstick(seed);
        List<List<UUID>> theirs = stick.groups(gathering, seconds);
        var seating = new Seating(gathering, ours.groups());
        var yardstick = new Seating(gathering, theirs);
        return new Measured(people, seed, seating.cost().total(), ours.bound().cost(), seating.cost().repeats(),
                ours.bound().repeats(), seating.broken().size(), seconds, yardstick.cost().total(), yardstick.broken().size(),
                stick.seconds());
    }

    double toBound() {
        return (double) cost / bound;
    }

    double toYardstick() {
        return (double) cost / (yardstick + BROKEN * yardstickBroken);
    }

    static String head() {
        return "people seed   cost  bound  cost/bound  repeats least  broken  cpu-s  timefold broken  cpu-s  cost/timefold";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6d %4d %6d %6d %11.4f %8d %5d %7d %6.2f %9d %6d %6.2f %14.4f", people, seed, cost, bound,
                toBound(), repeats, repeatsBound, broken, seconds, yardstick, yardstickBroken, yardstickSeconds, toYardstick());
    }
}
