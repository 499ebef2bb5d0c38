package no.sloyfe.bench.grouping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.sloyfe.grouping.Patience;
import no.sloyfe.grouping.Rotation;
import no.sloyfe.grouping.Round;
import no.sloyfe.grouping.Sizes;

/** Known hard schedules: groups, people in each, and rounds in which nobody may meet twice. */
record Golfers(int groups, int size, int rounds) {

    static final List<Golfers> ALL =
            List.of(new Golfers(5, 3, 7), new Golfers(8, 4, 7), new Golfers(8, 3, 10), new Golfers(10, 4, 9));

    private static final double LIMIT = 2;

    /** Whether it is solved within two CPU seconds on every seed; prints the seconds of each. */
    boolean solved(int seeds) {
        List<UUID> people = IntStream.range(0, groups * size).mapToObj(number -> new UUID(7, number)).toList();
        List<String> seconds = new ArrayList<>();
        boolean all = true;
        for (long seed = 1; seed <= seeds; seed++) {
            double start = Cpu.seconds();
            List<Round> plan = Rotation.plan(people, new Sizes(size, size), rounds, Set.of(),
                    new Patience(Long.MAX_VALUE, 0, Duration.ofSeconds(20)), seed);
            double took = Cpu.seconds() - start;
            all &= took < LIMIT && plan.stream().allMatch(round -> round.repeats() == 0);
            seconds.add(String.format(Locale.ROOT, "%.2f", took));
        }
        System.out.println("golfers " + groups + "-" + size + "-" + rounds + ": cpu-s " + String.join(" ", seconds)
                + (all ? "" : " (not all solved in time)"));
        return all;
    }
}
