package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.sloyfe.grouping.search.Deadline;
import no.sloyfe.grouping.search.Schedule;
import no.sloyfe.grouping.search.Shape;

/** Several rounds of groups, planned at once, in which nobody meets twice as far as that can be. */
public final class Rotation {

    private Rotation() {}

    /** @param met pairs who have met before the first round, and should not again */
    public static List<Round> plan(List<UUID> people, Sizes sizes, int rounds, Set<Pair> met, Patience patience, long seed) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<UUID> sorted = people.stream().sorted().toList();
        boolean[][] before = new boolean[sorted.size()][sorted.size()];
        for (int one = 0; one < before.length; one++) {
            for (int other = 0; other < before.length; other++) {
                before[one][other] = one != other && met.contains(new Pair(sorted.get(one), sorted.get(other)));
            }
        }
        Shape shape = Shape.of(sorted.size(), sizes.groups(sorted.size()));
        int[][] groups = Schedule.of(before, shape, rounds, patience.moves(), seed, new Deadline(patience.atMost()));
        Set<Pair> soFar = new HashSet<>(met);
        List<Round> plan = new ArrayList<>();
        for (int[] groupOf : groups) {
            List<List<UUID>> circles = IntStream.range(0, shape.groups())
                    .mapToObj(group -> IntStream.range(0, groupOf.length)
                            .filter(number -> groupOf[number] == group).mapToObj(sorted::get).toList())
                    .toList();
            plan.add(new Round(circles, Circles.repeats(circles, soFar)));
            soFar.addAll(Circles.allPairs(circles));
        }
        return plan;
    }
}
