package no.sloyfe.grouping.search;

import java.util.stream.IntStream;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) on a seating that keeps every rule, by moves that keep them:
 * two people change seats, one goes from a larger group to a smaller, or a block goes over whole.
 */
final class Annealing {

    private static final int STEPS = 150;
    private static final int LOOK_AT_THE_CLOCK = 1 << 13;

    private final Board board;
    private final Seats seats;
    private final Dice dice;
    private final BlockMove blockMove;
    /** Those who may be moved: not those with fixed seats. */
    private final int[] movable;
    /** The chance, of 2³¹, to accept a rise in cost of so much. */
    private final int[] chance = new int[256];

    private int[] best;
    private int bestCost;
    private int now;
    private long moves;

    Annealing(Board board, int[] opening, Dice dice) {
        this.board = board;
        this.seats = new Seats(board, opening);
        this.dice = dice;
        this.blockMove = new BlockMove(board, seats, dice);
        this.movable = IntStream.range(0, board.people).filter(person -> board.seat[person] < 0).toArray();
        this.best = opening.clone();
        this.now = seats.total();
        this.bestCost = now;
    }

    int[] best() {
        return best;
    }

    int bestCost() {
        return bestCost;
    }

    long moves() {
        return moves;
    }

    /** Cools evenly in the logarithm from one temperature to the other, both in units of cost; ends early at {@code floor}. */
    void cool(long budget, double from, double to, int floor, Deadline deadline) {
        if (movable.length < 2 || board.shape.groups() < 2) {
            return;
        }
        long end = moves + budget;
        for (int step = 0; step < STEPS && bestCost > floor; step++) {
            double temperature = from * StrictMath.pow(to / from, step / (STEPS - 1.0));
            for (int rise = 0; rise < chance.length; rise++) {
                chance[rise] = (int) (Integer.MAX_VALUE * StrictMath.exp(-rise / temperature));
            }
            long until = end - budget * (STEPS - 1 - step) / STEPS;
            while (moves < until && bestCost > floor) {
                if ((++moves & (LOOK_AT_THE_CLOCK - 1)) == 0 && deadline.passed()) {
                    return;
                }
                tryOne();
            }
        }
    }

    private void tryOne() {
        int one = movable[dice.below(movable.length)];
        int other = movable[dice.below(movable.length)];
        int here = seats.group(one);
        int there = seats.group(other);
        if (here == there) {
            return;
        }
        if (board.blocks[board.blockOf[one]].length > 1) {
            if (blockMove.prepare(one, there) && accepts(blockMove.rise())) {
                blockMove.make();
                settle(blockMove.rise());
            }
        } else if (board.blocks[board.blockOf[other]].length > 1) {
            return;
        } else if (seats.size[here] > seats.size[there] && dice.below(4) == 0) {
            int rise = seats.moving(one, there);
            if (accepts(rise) && staysLed(one, here)) {
                seats.move(one, there);
                settle(rise);
            }
        } else {
            int rise = seats.swapping(one, other);
            if (accepts(rise) && staysLed(one, other)) {
                seats.swap(one, other);
                settle(rise);
            }
        }
    }

    private boolean staysLed(int one, int other) {
        return !board.led
                || board.leads[one] == board.leads[other]
                || (board.leads[one] ? seats.hasLeader(seats.group(one), one) : seats.hasLeader(seats.group(other), other));
    }

    private boolean accepts(int rise) {
        return rise <= 0 || (rise < chance.length && dice.chance() < chance[rise]);
    }

    private void settle(int rise) {
        now += rise;
        if (now < bestCost) {
            bestCost = now;
            best = seats.groups();
        }
    }
}
