package no.sloyfe.grouping.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Goes through all ways to seat everybody in the groups that prices have left, person by person: groups cost the bound and
 * what each costs above its prices, so a way is given up as soon as that is no cheaper than what is found.
 */
final class Cover {

    /** A seated person is a bit in a long. */
    static final int MOST_PEOPLE = 64;

    private final Candidates candidates;
    private final double[] left;
    private final long[] mask;
    /** The groups of each person, the cheapest first; people with few groups come first. */
    private final int[][] groupsOf;

    private final int[] order;
    private final long everybody;
    private final int groups;
    private final int[] taken;
    private long steps;
    private double room;
    private List<Integer> best = List.of();

    /** @param room by how much the taken groups may cost more than their prices */
    Cover(int people, int groups, Candidates candidates, double[] left, double room, long steps) {
        this.candidates = candidates;
        this.left = left;
        this.room = room;
        this.groups = groups;
        this.steps = steps;
        this.taken = new int[groups];
        this.everybody = people == MOST_PEOPLE ? -1L : (1L << people) - 1;
        this.mask = new long[candidates.count];
        List<List<Integer>> having = new ArrayList<>();
        IntStream.range(0, people).forEach(_ -> having.add(new ArrayList<>()));
        for (int group = 0; group < candidates.count; group++) {
            for (int member : candidates.group(group)) {
                mask[group] |= 1L << member;
                having.get(member).add(group);
            }
        }
        this.groupsOf = having.stream()
                .map(some -> some.stream().sorted(Comparator.comparingDouble(group -> left[group])).mapToInt(group -> group).toArray())
                .toArray(int[][]::new);
        this.order = IntStream.range(0, people).boxed()
                .sorted(Comparator.comparingInt(person -> groupsOf[person].length)).mapToInt(person -> person).toArray();
    }

    /** Whether all ways have been gone through. */
    boolean search() {
        seat(0L, 0, 0, 0.0);
        return steps > 0;
    }

    /** The cheapest way found, empty when there is none cheaper than what was known. */
    List<int[]> best() {
        return best.stream().map(candidates::group).toList();
    }

    private void seat(long seated, int from, int number, double above) {
        if (seated == everybody) {
            if (number == groups) {
                best = Arrays.stream(taken).boxed().toList();
                room = above - 1;
            }
            return;
        }
        if (number == groups) {
            return;
        }
        int next = from;
        while ((seated >> order[next] & 1) == 1) {
            next++;
        }
        for (int group : groupsOf[order[next]]) {
            if (above + left[group] > room + Prices.EXACTLY) {
                return;
            }
            if ((mask[group] & seated) == 0) {
                if (steps-- <= 0) {
                    return;
                }
                taken[number] = group;
                seat(seated | mask[group], next + 1, number + 1, above + left[group]);
            }
        }
    }
}
