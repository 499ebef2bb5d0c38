package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Arithmetic on people who sit together. */
final class Circles {

    private Circles() {}

    static List<Pair> pairs(List<UUID> circle) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < circle.size(); one++) {
            for (int other = one + 1; other < circle.size(); other++) {
                pairs.add(new Pair(circle.get(one), circle.get(other)));
            }
        }
        return pairs;
    }

    static List<Pair> allPairs(Collection<List<UUID>> circles) {
        return circles.stream().flatMap(circle -> pairs(circle).stream()).toList();
    }

    static int repeats(Collection<List<UUID>> circles, Set<Pair> met) {
        return (int) allPairs(circles).stream().filter(met::contains).count();
    }
}
