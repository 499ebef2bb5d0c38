package no.sloyfe.grouping.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Several rounds of groups in which as few as possible meet again: the social golfer problem, by simulated annealing over
 * the whole schedule, where two people change seats in one round.
 */
public final class Schedule {

    private static final double WARM = 0.4;
    private static final double COLD = 0.18;
    private static final int STEPS = 50;
    private static final int MOVES_A_SEAT_A_CYCLE = 2_500;
    /** Somebody who meets nobody again is moved only one time in so many that they are looked at. */
    private static final int CALM = 16;
    private static final long ONE = 1L << 31;

    private final int people;
    private final int rounds;
    private final Shape shape;
    private final Dice dice;
    /** How often each pair meets, once before the first round included. */
    private final byte[] meets;
    /** Round by round, then group by group, the larger first. */
    private final int[][] seats;

    private final int[] first;
    private final int[] groupOfSeat;
    private int repeats;
    private int[][] best;
    private int fewest;

    private Schedule(boolean[][] met, Shape shape, int rounds, long seed) {
        this.people = met.length;
        this.rounds = rounds;
        this.shape = shape;
        this.dice = new Dice(seed);
        this.meets = new byte[people * people];
        this.first = IntStream.rangeClosed(0, shape.groups())
                .map(group -> group * shape.small() + Math.min(group, shape.larger())).toArray();
        this.groupOfSeat = new int[people];
        for (int group = 0; group < shape.groups(); group++) {
            Arrays.fill(groupOfSeat, first[group], first[group + 1], group);
        }
        for (int pair = 0; pair < people * people; pair++) {
            meets[pair] = (byte) (met[pair / people][pair % people] ? 1 : 0);
        }
        this.seats = new int[rounds][];
        for (int round = 0; round < rounds; round++) {
            seats[round] = IntStream.range(0, people).toArray();
            dice.shuffle(seats[round]);
            open(seats[round]);
        }
        keep();
    }

    /**
     * @param met who have met before
     * @param moves changes of seats to try
     * @return the group of each person, round by round
     */
    public static int[][] of(boolean[][] met, Shape shape, int rounds, long moves, long seed, Deadline deadline) {
        var schedule = new Schedule(met, shape, rounds, seed);
        long cycle = Math.max(STEPS, (long) met.length * rounds * MOVES_A_SEAT_A_CYCLE);
        for (long made = 0; made < moves && shape.groups() > 1 && schedule.fewest > 0 && !deadline.passed(); made += cycle) {
            schedule.cool(Math.min(cycle, moves - made), deadline);
        }
        return schedule.groups();
    }

    private void open(int[] seat) {
        for (int at = 0; at < people; at++) {
            for (int with = first[groupOfSeat[at]]; with < at; with++) {
                repeats += meet(seat[at], seat[with]);
            }
        }
    }

    private void cool(long moves, Deadline deadline) {
        for (int step = 0; step < STEPS && repeats > 0 && !deadline.passed(); step++) {
            double temperature = WARM + (COLD - WARM) * step / (STEPS - 1);
            long[] chance = new long[4 * shape.large() + 1];
            for (int rise = 0; rise < chance.length; rise++) {
                chance[rise] = (long) (ONE * StrictMath.exp(-rise / temperature));
            }
            for (long move = 0; move < moves / STEPS && repeats > 0; move++) {
                tryOne(seats[dice.below(rounds)], dice.below(people), dice.below(people), chance);
            }
        }
    }

    private void tryOne(int[] seat, int one, int other, long[] chance) {
        if (groupOfSeat[one] == groupOfSeat[other] || (!meetsAgain(seat, one) && dice.below(CALM) != 0)) {
            return;
        }
        int rise = rise(seat, one, other) + rise(seat, other, one);
        if (rise <= 0 || dice.chance() < chance[rise]) {
            swap(seat, one, other);
            repeats += rise;
            if (repeats < fewest) {
                keep();
            }
        }
    }

    private boolean meetsAgain(int[] seat, int at) {
        int row = seat[at] * people;
        for (int with = first[groupOfSeat[at]], end = first[groupOfSeat[at] + 1]; with < end; with++) {
            if (with != at && meets[row + seat[with]] > 1) {
                return true;
            }
        }
        return false;
    }

    /** How many more meet again when whoever sits in one seat leaves it to whoever sits in the other. */
    private int rise(int[] seat, int one, int other) {
        int leaving = seat[one] * people;
        int coming = seat[other] * people;
        int rise = 0;
        for (int with = first[groupOfSeat[one]], end = first[groupOfSeat[one] + 1]; with < end; with++) {
            if (with != one) {
                rise += (meets[coming + seat[with]] > 0 ? 1 : 0) - (meets[leaving + seat[with]] > 1 ? 1 : 0);
            }
        }
        return rise;
    }

    private void swap(int[] seat, int one, int other) {
        count(seat, one, -1);
        count(seat, other, -1);
        int moved = seat[one];
        seat[one] = seat[other];
        seat[other] = moved;
        count(seat, one, 1);
        count(seat, other, 1);
    }

    private void count(int[] seat, int at, int by) {
        for (int with = first[groupOfSeat[at]], end = first[groupOfSeat[at] + 1]; with < end; with++) {
            if (with != at) {
                meets[seat[at] * people + seat[with]] += (byte) by;
                meets[seat[with] * people + seat[at]] += (byte) by;
            }
        }
    }

    private int meet(int one, int other) {
        meets[other * people + one]++;
        return meets[one * people + other]++ >= 1 ? 1 : 0;
    }

    private void keep() {
        fewest = repeats;
        best = IntStream.range(0, rounds).mapToObj(round -> seats[round].clone()).toArray(int[][]::new);
    }

    private int[][] groups() {
        int[][] groups = new int[rounds][people];
        for (int round = 0; round < rounds; round++) {
            for (int at = 0; at < people; at++) {
                groups[round][best[round][at]] = groupOfSeat[at];
            }
        }
        return groups;
    }
}
