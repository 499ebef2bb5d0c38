package no.sloyfe.grouping.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A gathering in numbers. People with fixed seats in the same group count as kept together, and those fixed in different
 * groups as kept apart, so that which number a group has matters only when the groups are found.
 */
public final class Board {

    /** Added to what a pair costs when they must be apart: no search accepts it. */
    static final int FAR = 1 << 22;

    final int people;
    final Shape shape;
    /** Row by row; a pair that must be apart costs {@link #FAR} more. */
    final int[] cost;

    final int[][] blocks;
    final int[] blockOf;
    /** The group of each person's fixed seat, or -1. */
    final int[] seat;

    final boolean[] leads;
    final boolean led;
    /** Whether some must be apart. */
    private boolean divided;

    /**
     * @param cost what each pair costs, symmetric, 0 or more and less than 1000
     * @param together sets of people who sit together; they may overlap
     * @param apart sets of people of whom no two sit together
     * @param seat the group of each person's fixed seat, or -1
     * @param leads who is used to leading talk
     * @param led whether every group needs one who is
     */
    public Board(int[][] cost, Shape shape, List<int[]> together, List<int[]> apart, int[] seat, boolean[] leads, boolean led) {
        this.people = cost.length;
        this.shape = shape;
        this.cost = IntStream.range(0, people * people).map(at -> cost[at / people][at % people]).toArray();
        this.seat = seat.clone();
        this.leads = leads.clone();
        this.led = led;
        this.blockOf = joined(together);
        this.blocks = new int[people][];
        for (int person = 0; person < people; person++) {
            int block = blockOf[person];
            blocks[block] = IntStream.range(0, people).filter(each -> blockOf[each] == block).toArray();
            for (int member : blocks[block]) {
                this.seat[member] = Math.max(this.seat[member], this.seat[person]);
            }
        }
        apart.forEach(this::keepApart);
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                if (seat[one] >= 0 && seat[other] >= 0 && seat[one] != seat[other]) {
                    keepApart(new int[] {one, other});
                }
            }
        }
    }

    private int[] joined(List<int[]> together) {
        int[] block = IntStream.range(0, people).toArray();
        List<int[]> sets = new ArrayList<>(together);
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                if (seat[one] >= 0 && seat[one] == seat[other]) {
                    sets.add(new int[] {one, other});
                }
            }
        }
        for (int[] set : sets) {
            for (int member : set) {
                int from = block[member];
                int into = block[set[0]];
                for (int person = 0; person < people; person++) {
                    block[person] = block[person] == from ? into : block[person];
                }
            }
        }
        return block;
    }

    private void keepApart(int[] set) {
        divided = true;
        for (int one : set) {
            for (int other : set) {
                if (one != other && cost[one * people + other] < FAR) {
                    cost[one * people + other] += FAR;
                }
            }
        }
    }

    boolean isDivided() {
        return divided;
    }

    public int people() {
        return people;
    }

    public Shape shape() {
        return shape;
    }

    /** What a pair costs, leaving rules aside. */
    public int cost(int one, int other) {
        return cost[one * people + other] & (FAR - 1);
    }

    public boolean apart(int one, int other) {
        return cost[one * people + other] >= FAR;
    }

    public boolean together(int one, int other) {
        return blockOf[one] == blockOf[other];
    }

    public boolean leads(int person) {
        return leads[person];
    }

    /** Whether every group needs somebody who is used to leading talk. */
    public boolean led() {
        return led;
    }

    /** Those kept together with a person, themselves included. */
    public int[] block(int person) {
        return blocks[blockOf[person]].clone();
    }

    /** Whether these may be a group: the size, the blocks, those apart and the leader. */
    public boolean allows(int[] group) {
        boolean hasLeader = !led;
        int inBlocks = 0;
        for (int one = 0; one < group.length; one++) {
            hasLeader |= leads[group[one]];
            int mates = 0;
            for (int other : group) {
                if (group[one] != other && apart(group[one], other)) {
                    return false;
                }
                mates += together(group[one], other) ? 1 : 0;
            }
            inBlocks += mates == blocks[blockOf[group[one]]].length ? 1 : 0;
        }
        return hasLeader && inBlocks == group.length && shape.allows(group.length);
    }

    /** The group of each person: where a fixed seat says, and otherwise in the order given. */
    public int[] numbered(List<int[]> groups) {
        int[] groupOf = new int[people];
        boolean[] taken = new boolean[shape.groups()];
        IntStream.of(seat).filter(each -> each >= 0).forEach(each -> taken[each] = true);
        for (int[] members : groups) {
            int fixed = IntStream.of(members).map(member -> seat[member]).max().orElseThrow();
            int number = fixed >= 0
                    ? fixed
                    : IntStream.range(0, taken.length).filter(each -> !taken[each]).findFirst().orElseThrow();
            taken[number] = true;
            for (int member : members) {
                groupOf[member] = number;
            }
        }
        return groupOf;
    }
}
