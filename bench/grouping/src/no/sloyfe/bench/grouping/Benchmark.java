package no.sloyfe.bench.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How well groups are mixed: against what is proven possible, and against Timefold with as much CPU. */
final class Benchmark {

    private static final int SEEDS = 5;
    private static final int GOLF_SEEDS = 10;

    private Benchmark() {}

    public static void main(String[] arguments) {
        warmUp();
        long golfers = Golfers.ALL.stream().filter(each -> each.solved(GOLF_SEEDS)).count();
        System.out.println(Measured.head());
        List<Measured> all = new ArrayList<>();
        double toBound = 0;
        double toYardstick = 0;
        for (int people : List.of(40, 120, 400)) {
            List<Measured> some = new ArrayList<>();
            for (long seed = 1; seed <= SEEDS; seed++) {
                some.add(Measured.of(people, seed));
                System.out.println(some.getLast());
            }
            toBound = Math.max(toBound, median(some, Measured::toBound));
            toYardstick = Math.max(toYardstick, median(some, Measured::toYardstick));
            all.addAll(some);
        }
        System.out.printf("rules broken %d, worse than timefold %d of %d, repeats above the least at 120 and 400: %d%n",
                all.stream().mapToInt(Measured::broken).sum(),
                all.stream().filter(each -> each.toYardstick() > 1).count(), all.size(),
                all.stream().filter(each -> each.people() > 40).mapToInt(each -> each.repeats() - each.repeatsBound()).sum());
        System.out.printf(Locale.ROOT, "grouping ratio_bound=%.3f ratio_timefold=%.3f golfers=%d%n", toBound, toYardstick, golfers);
    }

    /** Both are compiled by the machine before anything is measured. */
    private static void warmUp() {
        for (long seed = 91; seed < 94; seed++) {
            Measured.of(40, seed);
            Measured.of(120, seed);
        }
    }

    private static double median(List<Measured> some, ToDoubleFunction<Measured> figure) {
        return some.stream().mapToDouble(figure).sorted().toArray()[some.size() / 2];
    }
}
