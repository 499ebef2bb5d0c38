package no.sloyfe.grouping.bound;

import java.util.List;
import java.util.Optional;
import no.sloyfe.grouping.search.Board;
import no.sloyfe.grouping.search.Deadline;
import no.sloyfe.grouping.search.Found;

/**
 * How good a seating is, for some 15 to 45 people: a bound by prices, and then, when few groups are left, all ways that
 * they can be put together.
 *
 * @param seating the one given, or a better one if one turned up
 * @param bound no seating costs less
 */
public record Proof(Found seating, int bound) {

    private static final int MOST_GROUPS = 20_000;
    private static final long STEPS_A_ROUND = 20_000;

    /**
     * @param floor a bound known beforehand
     * @param rounds of prices; each also pays for 20 000 steps in putting groups together
     */
    public static Proof of(Board board, Found found, int floor, int rounds, Deadline deadline) {
        if (found.exact() || rounds == 0) {
            return new Proof(found, found.exact() ? found.cost() : floor);
        }
        Optional<Candidates> candidates = Candidates.of(board);
        return candidates.isEmpty() ? new Proof(found, floor) : priced(board, candidates.get(), found, floor, rounds, deadline);
    }

    private static Proof priced(
            Board board, Candidates candidates, Found found, int floor, int rounds, Deadline deadline) {
        var prices = new Prices(board, candidates, floor);
        double[] left = prices.climb(found.cost(), rounds, deadline);
        int bound = Math.clamp((long) Math.ceil(prices.bound() - Prices.EXACTLY), floor, found.cost());
        if (bound == found.cost() || candidates.count > MOST_GROUPS || board.people() > Cover.MOST_PEOPLE || deadline.passed()) {
            return new Proof(found, bound);
        }
        var cover = new Cover(board.people(), board.shape().groups(), candidates, left,
                found.cost() - 1 - prices.bound(), rounds * STEPS_A_ROUND);
        boolean all = cover.search();
        Found best = cover.best().isEmpty() ? found : seating(board, cover.best(), found.moves());
        return new Proof(best, all ? best.cost() : Math.min(bound, best.cost()));
    }

    private static Found seating(Board board, List<int[]> groups, long moves) {
        int cost = 0;
        for (int[] group : groups) {
            for (int one : group) {
                for (int other : group) {
                    cost += one < other ? board.cost(one, other) : 0;
                }
            }
        }
        return new Found(board.numbered(groups), cost, moves, false);
    }
}
