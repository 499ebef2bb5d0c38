package no.sloyfe.grouping.bound;

import java.util.Arrays;
import no.sloyfe.grouping.search.Board;

/**
 * What company must cost at least when each person gets as many companions as a group has, whoever sits with whom
 * otherwise: a min-cost flow from people to companions (successive shortest paths, Edmonds and Karp 1972), where those
 * kept together are companions beforehand and those kept apart never are.
 */
final class Companions {

    /** More would take seconds; then each person's cheapest companions are summed without a flow. */
    private static final int MOST_PEOPLE = 48;
    private static final int EXTRA = 1 << 20;

    private Companions() {}

    /** @param weight of each pair, symmetric, 0 or more and less than 1000 */
    static int leastCost(int[][] weight, Board board) {
        int people = board.people();
        int small = board.shape().small();
        int extra = board.shape().larger() * board.shape().large();
        int[] wanted = new int[people];
        boolean[][] open = new boolean[people][people];
        int forced = 0;
        for (int one = 0; one < people; one++) {
            wanted[one] = small - 1;
            for (int other = 0; other < people; other++) {
                boolean together = one != other && board.together(one, other);
                wanted[one] -= together ? 1 : 0;
                forced += together ? weight[one][other] : 0;
                open[one][other] = one != other && !together && !board.apart(one, other);
            }
            extra += Math.min(0, wanted[one]);
            wanted[one] = Math.max(0, wanted[one]);
        }
        int rest = cheapest(weight, open, wanted);
        if (rest > 0 && people <= MOST_PEOPLE) {
            rest = Math.max(rest, flow(weight, open, wanted, Math.max(0, extra)));
        }
        return Math.ceilDiv(forced + rest, 2);
    }

    private static int cheapest(int[][] weight, boolean[][] open, int[] wanted) {
        int sum = 0;
        for (int one = 0; one < weight.length; one++) {
            int[] costs = new int[weight.length];
            int found = 0;
            for (int other = 0; other < weight.length; other++) {
                if (open[one][other]) {
                    costs[found++] = weight[one][other];
                }
            }
            Arrays.sort(costs, 0, found);
            sum += Arrays.stream(costs, 0, Math.min(found, wanted[one])).sum();
        }
        return sum;
    }

    /** Everybody's wanted companions, and so many more, at most one to a person on either side. */
    private static int flow(int[][] weight, boolean[][] open, int[] wanted, int extra) {
        int people = weight.length;
        var network = new Network(2 * people + 2);
        int from = 2 * people;
        int to = from + 1;
        int flow = extra;
        for (int one = 0; one < people; one++) {
            flow += wanted[one];
            network.add(from, one, wanted[one], 0);
            network.add(people + one, to, wanted[one], 0);
            if (extra > 0) {
                network.add(from, one, 1, EXTRA);
                network.add(people + one, to, 1, EXTRA);
            }
            for (int other = 0; other < people; other++) {
                if (open[one][other]) {
                    network.add(one, people + other, 1, weight[one][other]);
                }
            }
        }
        long cost = network.cheapest(from, to, flow);
        return cost < 0 ? 0 : (int) (cost - 2L * EXTRA * extra);
    }
}
