package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Composes groups across the fixed structures, of people who have not had each other's company lately. */
public final class Mixing {

    private static final int LIKENESS = 3;
    private static final int SWAPS_A_PERSON = 600;

    private Mixing() {}

    public static Composition compose(List<Person> people, Sizes sizes, History history, long seed) {
        if (people.isEmpty()) {
            return new Composition(List.of(), 0, 0, seed);
        }
        var random = new Random(seed);
        List<Person> shuffled = new ArrayList<>(people);
        shuffled.sort(Comparator.comparing(Person::id));
        Collections.shuffle(shuffled, random);
        int[][] cost = cost(shuffled, history);
        int[][] groups = greedy(cost, sizes.split(people.size()));
        improve(groups, cost, random, people.size() * SWAPS_A_PERSON);
        return composition(shuffled, groups, history, seed);
    }

    /**
     * The group for somebody who comes late: one of the smallest, and among those the one where they have least in common;
     * nobody else moves.
     */
    public static int place(Person lateComer, List<List<Person>> groups) {
        return IntStream.range(0, groups.size())
                .boxed()
                .min(Comparator.<Integer>comparingInt(group -> groups.get(group).size())
                        .thenComparing(group ->
                                groups.get(group).stream().mapToInt(lateComer::likeness).sum()))
                .orElseThrow(() -> new IllegalArgumentException("No groups to place anybody in"));
    }

    private static int[][] cost(List<Person> people, History history) {
        int[][] cost = new int[people.size()][people.size()];
        for (int one = 0; one < people.size(); one++) {
            for (int other = 0; other < one; other++) {
                Person a = people.get(one);
                Person b = people.get(other);
                cost[one][other] = LIKENESS * a.likeness(b) + history.company(a.id(), b.id());
                cost[other][one] = cost[one][other];
            }
        }
        return cost;
    }

    private static int[][] greedy(int[][] cost, List<Integer> sizes) {
        int[][] groups = sizes.stream().map(int[]::new).toArray(int[][]::new);
        int[] filled = new int[groups.length];
        for (int person = 0; person < cost.length; person++) {
            int best = -1;
            int bestCost = Integer.MAX_VALUE;
            for (int group = 0; group < groups.length; group++) {
                if (filled[group] < groups[group].length) {
                    int added = filled[group];
                    for (int seat = 0; seat < filled[group]; seat++) {
                        added += 10 * cost[person][groups[group][seat]];
                    }
                    if (added < bestCost) {
                        best = group;
                        bestCost = added;
                    }
                }
            }
            groups[best][filled[best]++] = person;
        }
        return groups;
    }

    private static void improve(int[][] groups, int[][] cost, Random random, int swaps) {
        for (int swap = 0; groups.length > 1 && swap < swaps; swap++) {
            int[] here = groups[random.nextInt(groups.length)];
            int[] there = groups[random.nextInt(groups.length)];
            if (here != there) {
                int seatHere = random.nextInt(here.length);
                int seatThere = random.nextInt(there.length);
                int before = around(here, seatHere, here[seatHere], cost) + around(there, seatThere, there[seatThere], cost);
                int after = around(here, seatHere, there[seatThere], cost) + around(there, seatThere, here[seatHere], cost);
                if (after <= before) {
                    int moved = here[seatHere];
                    here[seatHere] = there[seatThere];
                    there[seatThere] = moved;
                }
            }
        }
    }

    /** What it costs to have this person in that seat, among those in the other seats. */
    private static int around(int[] group, int seat, int person, int[][] cost) {
        int sum = 0;
        for (int other = 0; other < group.length; other++) {
            if (other != seat) {
                sum += cost[person][group[other]];
            }
        }
        return sum;
    }

    private static Composition composition(List<Person> people, int[][] groups, History history, long seed) {
        int repeats = 0;
        int alike = 0;
        for (int[] group : groups) {
            for (int one = 0; one < group.length; one++) {
                for (int other = 0; other < one; other++) {
                    Person a = people.get(group[one]);
                    Person b = people.get(group[other]);
                    repeats += history.company(a.id(), b.id()) > 0 ? 1 : 0;
                    alike += a.likeness(b) > 0 ? 1 : 0;
                }
            }
        }
        var ids = IntStream.range(0, groups.length)
                .mapToObj(group -> IntStream.of(groups[group]).mapToObj(seat -> people.get(seat).id()).toList())
                .toList();
        return new Composition(ids, repeats, alike, seed);
    }
}
