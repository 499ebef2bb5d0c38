package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Rounds in pairs where nobody meets the same person twice, as far as that can be (domain.md, M05). */
public final class PairRounds {

    /** So few that one round may use up the company for the next. */
    private static final int FEW = 20;

    private PairRounds() {}

    /**
     * Plans rounds for those who are here now. When people come late or leave between rounds, plan the rounds that are left
     * again with the pairs who have met.
     */
    public static List<Round> plan(List<UUID> people, int rounds, Set<Pair> met, long seed) {
        return plan(people, rounds, met, seed, people.size() < FEW ? 200 : 5);
    }

    private static List<Round> plan(List<UUID> people, int rounds, Set<Pair> met, long seed, int tries) {
        if (people.size() < 2) {
            return Collections.nCopies(rounds, new Round(people.isEmpty() ? List.of() : List.of(people), 0));
        }
        List<UUID> sorted = people.stream().sorted().toList();
        var random = new Random(seed);
        Set<Pair> relevant = new HashSet<>(met);
        relevant.retainAll(Circles.pairs(sorted));
        if (relevant.isEmpty() && people.size() % 2 == 0 && rounds < people.size()) {
            return circle(shuffled(sorted, random), rounds);
        }
        List<Round> best = search(sorted, rounds, relevant, random);
        for (int attempt = 1; attempt < tries && repeats(best) > 0; attempt++) {
            List<Round> other = search(sorted, rounds, relevant, random);
            best = repeats(other) < repeats(best) ? other : best;
        }
        return best;
    }

    /** The next round alone; when few are here, one that leaves fresh company for the rounds to come. */
    public static Round next(List<UUID> people, Set<Pair> met, long seed) {
        int ahead = people.size() < FEW ? 3 : 1;
        return plan(people, ahead, met, seed, 15).getFirst();
    }

    /** One sits still, the others move one seat along a circle: everyone meets everyone once in {@code n - 1} rounds. */
    private static List<Round> circle(List<UUID> people, int rounds) {
        List<UUID> moving = new ArrayList<>(people.subList(1, people.size()));
        List<Round> plan = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<List<UUID>> circles = new ArrayList<>();
            circles.add(List.of(people.getFirst(), moving.getFirst()));
            for (int seat = 1; seat < people.size() / 2; seat++) {
                circles.add(List.of(moving.get(seat), moving.get(moving.size() - seat)));
            }
            plan.add(new Round(circles, 0));
            Collections.rotate(moving, 1);
        }
        return plan;
    }

    private static List<Round> search(List<UUID> people, int rounds, Set<Pair> before, Random random) {
        Set<Pair> met = new HashSet<>(before);
        List<Round> plan = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<UUID> shuffled = shuffled(people, random);
            Optional<List<List<UUID>>> fresh = Matching.of(shuffled, met);
            List<List<UUID>> circles = fresh.orElseGet(() -> fewestRepeats(shuffled, met, random));
            plan.add(new Round(circles, Circles.repeats(circles, met)));
            met.addAll(Circles.allPairs(circles));
        }
        return plan;
    }

    private static List<List<UUID>> fewestRepeats(List<UUID> people, Set<Pair> met, Random random) {
        List<List<UUID>> circles = new ArrayList<>();
        int at = 0;
        for (int size : Sizes.PAIRS.split(people.size())) {
            circles.add(new ArrayList<>(people.subList(at, at + size)));
            at += size;
        }
        for (int swap = 0; circles.size() > 1 && swap < 40 * people.size(); swap++) {
            Collections.shuffle(circles, random);
            List<List<UUID>> two = circles.subList(0, 2);
            int before = Circles.repeats(two, met);
            swap(two, 0);
            if (Circles.repeats(two, met) > before) {
                swap(two, 0);
            }
            two.forEach(circle -> Collections.rotate(circle, 1));
        }
        return circles;
    }

    private static void swap(List<List<UUID>> two, int seat) {
        UUID moved = two.getFirst().set(seat, two.getLast().get(seat));
        two.getLast().set(seat, moved);
    }

    private static int repeats(List<Round> plan) {
        return plan.stream().mapToInt(Round::repeats).sum();
    }

    private static List<UUID> shuffled(List<UUID> people, Random random) {
        List<UUID> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
