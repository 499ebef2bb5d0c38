package no.sloyfe.grouping.bound;

import java.util.List;
import no.sloyfe.grouping.search.Board;

/**
 * What is known at once of how little groups can cost.
 *
 * @param cost of company and likeness together
 * @param repeats of pairs who have met
 */
public record Floor(int cost, int repeats) {

    /**
     * The larger of two bounds: likeness and company each for itself, added, or both at once for each pair.
     *
     * @param company the weight of each pair's earlier company
     */
    public static Floor of(Board board, int[][] company, List<Tie> ties) {
        int people = board.people();
        int[][] met = new int[people][people];
        int[][] both = new int[people][people];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                met[one][other] = company[one][other] > 0 ? 1 : 0;
                both[one][other] = board.cost(one, other);
            }
        }
        int likeness = ties.stream().mapToInt(tie -> tie.leastCost(board)).sum();
        int apiece = likeness + Companions.leastCost(company, board);
        return new Floor(Math.max(apiece, Companions.leastCost(both, board)), Companions.leastCost(met, board));
    }
}
