package no.sloyfe.grouping.search;

import java.util.Arrays;

/** Who sits where, with the change that a move would make to the cost reckoned from the few seats it touches. */
final class Seats {

    final int[] size;
    private final Board board;
    private final int wide;
    /** Group by group, {@code wide} seats each, filled from the first. */
    private final int[] sitting;
    /** The seat of each person. */
    private final int[] place;

    Seats(Board board, int[] groupOf) {
        this.board = board;
        this.wide = board.shape.large();
        this.size = new int[board.shape.groups()];
        this.sitting = new int[board.shape.groups() * wide];
        this.place = new int[board.people];
        for (int person = 0; person < board.people; person++) {
            sit(person, groupOf[person] * wide + size[groupOf[person]]++);
        }
    }

    int group(int person) {
        return place[person] / wide;
    }

    int member(int group, int number) {
        return sitting[group * wide + number];
    }

    /** What a person's company in a group costs, leaving one member out (-1: nobody). */
    int company(int person, int group, int without) {
        int row = person * board.people;
        int sum = 0;
        for (int at = group * wide, end = at + size[group]; at < end; at++) {
            int other = sitting[at];
            sum += other == without ? 0 : board.cost[row + other];
        }
        return sum;
    }

    int swapping(int one, int other) {
        int here = group(one);
        int there = group(other);
        return company(one, there, other) + company(other, here, one) - company(one, here, one) - company(other, there, other);
    }

    int moving(int person, int group) {
        return company(person, group, -1) - company(person, group(person), person);
    }

    void swap(int one, int other) {
        int seat = place[one];
        sit(one, place[other]);
        sit(other, seat);
    }

    void move(int person, int group) {
        int from = group(person);
        sit(sitting[from * wide + --size[from]], place[person]);
        sit(person, group * wide + size[group]++);
    }

    boolean hasLeader(int group, int without) {
        for (int at = group * wide, end = at + size[group]; at < end; at++) {
            if (sitting[at] != without && board.leads[sitting[at]]) {
                return true;
            }
        }
        return false;
    }

    int total() {
        int sum = 0;
        for (int person = 0; person < board.people; person++) {
            sum += company(person, group(person), person);
        }
        return sum / 2;
    }

    int[] groups() {
        return Arrays.stream(place).map(seat -> seat / wide).toArray();
    }

    private void sit(int person, int seat) {
        sitting[seat] = person;
        place[person] = seat;
    }
}
