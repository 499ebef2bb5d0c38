package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.sloyfe.grouping.bound.Tie;
import no.sloyfe.grouping.search.Board;
import no.sloyfe.grouping.search.Shape;

/** People as numbers, in the order of their ids, and back. */
final class Numbering {

    /** For somebody with fixed seats in two groups. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Gathering gathering;
    private final List<Person> people;
    private final List<UUID> ids;

    Numbering(Gathering gathering) {
        this.gathering = gathering;
        this.people = gathering.people().stream().sorted(Comparator.comparing(Person::id)).toList();
        this.ids = people.stream().map(Person::id).toList();
    }

    Board board(List<Rule> rules) {
        List<int[]> together = new ArrayList<>();
        List<int[]> apart = new ArrayList<>();
        int[] seat = new int[ids.size()];
        Arrays.fill(seat, -1);
        boolean led = false;
        for (Rule rule : rules) {
            switch (rule) {
                case Rule.Together(Set<UUID> some) -> together.add(numbers(some));
                case Rule.Apart(Set<UUID> some) -> apart.add(numbers(some));
                case Rule.Fixed(UUID person, int group) -> {
                    for (int number : numbers(Set.of(person))) {
                        seat[number] = seat[number] < 0 || seat[number] == group ? group : NOWHERE;
                    }
                }
                case Rule.LedTalk _ -> led = true;
            }
        }
        return new Board(cost(), shape(), together, apart, seat, leaders(), led);
    }

    Shape shape() {
        return Shape.of(ids.size(), gathering.sizes().groups(ids.size()));
    }

    int[][] company() {
        int[][] company = new int[ids.size()][ids.size()];
        for (int one = 0; one < company.length; one++) {
            for (int other = 0; other < one; other++) {
                company[one][other] = gathering.history().company(ids.get(one), ids.get(other));
                company[other][one] = company[one][other];
            }
        }
        return company;
    }

    List<Tie> ties() {
        Map<Bond, List<Integer>> sharing = new HashMap<>();
        for (int number = 0; number < ids.size(); number++) {
            for (Bond bond : people.get(number).bonds()) {
                sharing.computeIfAbsent(bond, _ -> new ArrayList<>()).add(number);
            }
        }
        return sharing.entrySet().stream()
                .map(entry -> new Tie(
                        entry.getValue().stream().mapToInt(number -> number).toArray(), entry.getKey().kind().weight()))
                .toList();
    }

    private boolean[] leaders() {
        boolean[] leads = new boolean[ids.size()];
        for (int number = 0; number < leads.length; number++) {
            leads[number] = people.get(number).leadsTalk();
        }
        return leads;
    }

    private int[][] cost() {
        int[][] cost = new int[ids.size()][ids.size()];
        for (int one = 0; one < cost.length; one++) {
            for (int other = 0; other < one; other++) {
                cost[one][other] = Cost.of(people.get(one), people.get(other), gathering.history()).total();
                cost[other][one] = cost[one][other];
            }
        }
        return cost;
    }

    /** Groups drawn by lot. */
    List<List<UUID>> drawn(long seed) {
        List<UUID> order = new ArrayList<>(ids);
        Collections.shuffle(order, new Random(seed));
        List<List<UUID>> groups = new ArrayList<>();
        int from = 0;
        for (int size : gathering.sizes().split(order.size())) {
            groups.add(order.subList(from, from + size).stream().sorted().toList());
            from += size;
        }
        return groups;
    }

    private int[] numbers(Set<UUID> some) {
        return some.stream().mapToInt(id -> Collections.binarySearch(ids, id)).filter(number -> number >= 0).sorted().toArray();
    }

    List<List<UUID>> groups(int[] groupOf) {
        return IntStream.range(0, shape().groups())
                .mapToObj(group -> IntStream.range(0, groupOf.length)
                        .filter(number -> groupOf[number] == group)
                        .mapToObj(ids::get)
                        .toList())
                .toList();
    }
}
