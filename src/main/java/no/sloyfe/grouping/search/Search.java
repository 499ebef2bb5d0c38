package no.sloyfe.grouping.search;

import java.util.Optional;

/** Looks for the seating that costs least: all of them for few people, else annealing from several openings. */
public final class Search {

    private static final double HOT = 12;
    private static final double COLD = 0.35;
    private static final int MOST_OPENINGS = 12;
    private static final int MOVES_A_PERSON = 10_000;

    private Search() {}

    /**
     * @param moves changes to try, shared by all openings
     * @param floor a cost that cannot be undercut: whoever reaches it stops looking
     * @return empty when the rules cannot hold together
     */
    public static Optional<Found> seating(Board board, long moves, int floor, long seed, Deadline deadline) {
        Optional<int[]> opening = Opening.of(board, new Dice(seed, 0));
        if (opening.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(board.people <= Exact.MOST_PEOPLE
                ? Exact.of(board)
                : annealed(board, opening.get(), moves, floor, seed, deadline));
    }

    private static Found annealed(Board board, int[] first, long moves, int floor, long seed, Deadline deadline) {
        int openings = Math.clamp(moves / ((long) board.people * MOVES_A_PERSON), 1, MOST_OPENINGS);
        Found best = new Found(first, Integer.MAX_VALUE, 0, false);
        for (int number = 1; number <= openings && best.cost() > floor && !deadline.hasStruck(); number++) {
            int[] opening = number == 1 ? first : Opening.of(board, new Dice(seed, 2 * number - 1)).orElse(first);
            var annealing = new Annealing(board, opening, new Dice(seed, 2 * number));
            annealing.cool(moves / openings, HOT, COLD, floor, deadline);
            long tried = best.moves() + annealing.moves();
            best = annealing.bestCost() < best.cost()
                    ? new Found(annealing.best(), annealing.bestCost(), tried, false)
                    : new Found(best.groupOf(), best.cost(), tried, false);
        }
        return new Found(best.groupOf(), best.cost(), best.moves(), best.cost() <= floor);
    }
}
