package no.sloyfe.grouping.bound;

import java.util.Arrays;
import no.sloyfe.grouping.search.Board;
import no.sloyfe.grouping.search.Deadline;

/**
 * A lower bound by prices on people and on sizes, a Lagrangian relaxation of «everybody in one group» (Held and Karp 1971):
 * with prices {@code u} on people and {@code v} on sizes, groups cost at least
 *
 * <p>Σ u + Σ v over the sizes wanted + Σ over people of the least (cost − its people's u − its size's v) ÷ size
 *
 * <p>of any allowed group with that person in it. That holds at any prices, so it may be stopped at any time. Prices are
 * raised by steps towards what is too seldom in those groups (Polyak 1969). Groups that can no longer be part of anything
 * cheaper than what is found are taken away.
 */
final class Prices {

    private static final int PATIENCE = 12;
    private static final double DEFLECTION = 0.6;
    /** More than rounding can have done to a sum of prices, and far less than 1, the least by which costs differ. */
    static final double EXACTLY = 1e-4;

    /** Of a slope: so flat that the prices are the best there are. A step along less would be noise, and huge. */
    private static final double FLAT = 1e-9;


    private final Candidates candidates;
    private final int people;
    private final int small;
    private final int[] wanted;
    /** By person, then by size: first small, then large. */
    private double[] price;

    private final double[] share;
    private final int[] choice;
    private final double[] slope;
    private double best;

    /** @param start a bound known beforehand */
    Prices(Board board, Candidates candidates, int start) {
        this.candidates = candidates;
        this.people = board.people();
        this.small = board.shape().small();
        this.wanted = new int[] {board.shape().groups() - board.shape().larger(), board.shape().larger()};
        this.price = new double[people + 2];
        Arrays.fill(price, 0, people, (double) start / people);
        this.share = new double[people];
        this.choice = new int[people];
        this.slope = new double[people + 2];
        this.best = Double.NEGATIVE_INFINITY;
    }

    /** What these prices have proven. */
    double bound() {
        return best;
    }

    /**
     * Looks for the best prices, then takes away all groups that cannot be part of anything cheaper than {@code found}.
     *
     * @return by how much more than their prices the groups that are left cost, each 0 or more
     */
    double[] climb(int found, int rounds, Deadline deadline) {
        double step = 1.5;
        double[] bestPrice = price.clone();
        int since = 0;
        for (int round = 0; round < rounds && best <= found - 1 + EXACTLY && !deadline.passed(); round++) {
            double value = value();
            double[] lack = lack();
            if (value > best + EXACTLY) {
                best = value;
                bestPrice = price.clone();
                takeAway(found - 1 - value);
                since = 0;
            } else if (++since == PATIENCE) {
                since = 0;
                step /= 2;
                price = bestPrice.clone();
                Arrays.fill(slope, 0);
                value = value();
                lack = lack();
            }
            if (value >= found || Arrays.stream(lack).map(each -> each * each).sum() < FLAT) {
                break;
            }
            raise(lack, step * (found - value));
        }
        price = bestPrice;
        best = Math.max(best, value());
        return takeAway(found - 1 - best);
    }

    /** The bound at these prices, with the least share and the group that gives it for each person. */
    private double value() {
        Arrays.fill(share, Double.POSITIVE_INFINITY);
        int wide = candidates.wide;
        byte[] members = candidates.members;
        for (int group = 0; group < candidates.count; group++) {
            int size = candidates.size[group];
            double each = reduced(group, size) / size;
            for (int at = group * wide, end = at + size; at < end; at++) {
                if (each < share[members[at]]) {
                    share[members[at]] = each;
                    choice[members[at]] = group;
                }
            }
        }
        double sum = wanted[0] * price[people] + wanted[1] * price[people + 1];
        for (int person = 0; person < people; person++) {
            sum += price[person] + share[person];
        }
        return sum;
    }

    private double reduced(int group, int size) {
        double left = candidates.cost[group] - price[people + size - small];
        for (int at = group * candidates.wide, end = at + size; at < end; at++) {
            left -= price[candidates.members[at]];
        }
        return left;
    }

    /** By how much each person, and each size, is in too few of the chosen groups, each weighed by its people's shares. */
    private double[] lack() {
        double[] lack = new double[people + 2];
        Arrays.fill(lack, 0, people, 1);
        lack[people] = wanted[0];
        lack[people + 1] = wanted[1];
        for (int person = 0; person < people; person++) {
            int group = choice[person];
            int size = candidates.size[group];
            for (int at = group * candidates.wide, end = at + size; at < end; at++) {
                lack[candidates.members[at]] -= 1.0 / size;
            }
            lack[people + size - small] -= 1.0 / size;
        }
        return lack;
    }

    private void raise(double[] lack, double rise) {
        double norm = 0;
        for (int at = 0; at < lack.length; at++) {
            slope[at] = DEFLECTION * slope[at] + lack[at];
            norm += slope[at] * slope[at];
        }
        for (int at = 0; norm > FLAT && at < lack.length; at++) {
            price[at] += rise / norm * slope[at];
        }
    }

    /** A group costs its people's prices and shares and then some; more of that than there is room for, and it is out. */
    private double[] takeAway(double room) {
        double[] left = new double[candidates.count];
        for (int group = 0; group < left.length; group++) {
            int size = candidates.size[group];
            left[group] = reduced(group, size);
            for (int at = group * candidates.wide, end = at + size; at < end; at++) {
                left[group] -= share[candidates.members[at]];
            }
        }
        candidates.keep(left, room + EXACTLY);
        return left;
    }
}
