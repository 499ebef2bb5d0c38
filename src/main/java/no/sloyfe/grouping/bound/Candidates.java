package no.sloyfe.grouping.bound;

import java.util.Arrays;
import java.util.Optional;
import no.sloyfe.grouping.search.Board;

/** Every group that the rules allow, in flat arrays; those that can be ruled out are taken away again. */
final class Candidates {

    /** Some 45 people in fours and fives. */
    private static final int MOST = 2_000_000;

    final int wide;
    int count;
    /** Group by group, {@code wide} places; the last repeats in a group that is one short. */
    byte[] members = new byte[1 << 16];

    byte[] size = new byte[1 << 12];
    short[] cost = new short[1 << 12];

    private final Board board;
    private final int[] chosen;

    private Candidates(Board board) {
        this.board = board;
        this.wide = board.shape().large();
        this.chosen = new int[wide];
    }

    /** Empty when there are too many to go through. */
    static Optional<Candidates> of(Board board) {
        if (board.people() > Byte.MAX_VALUE || ways(board) > MOST) {
            return Optional.empty();
        }
        var candidates = new Candidates(board);
        candidates.choose(0, 0, 0);
        return candidates.count <= MOST ? Optional.of(candidates) : Optional.empty();
    }

    private static double ways(Board board) {
        int large = board.shape().large();
        double ways = 1;
        for (int each = 0; each < Math.min(large, board.people() - large); each++) {
            ways = ways * (board.people() - each) / (each + 1);
        }
        return ways;
    }

    private void choose(int number, int from, int sum) {
        if (board.shape().allows(number) && number > 0) {
            add(number, sum);
        }
        for (int person = from; number < wide && person < board.people() && count <= MOST; person++) {
            if (fits(number, person)) {
                int more = sum;
                for (int other = 0; other < number; other++) {
                    more += board.cost(person, chosen[other]);
                }
                chosen[number] = person;
                choose(number + 1, person + 1, more);
            }
        }
    }

    private boolean fits(int number, int person) {
        for (int other = 0; other < number; other++) {
            if (board.apart(person, chosen[other])) {
                return false;
            }
        }
        return true;
    }

    private void add(int number, int sum) {
        if (!board.allows(Arrays.copyOf(chosen, number))) {
            return;
        }
        if (count == size.length) {
            size = Arrays.copyOf(size, 2 * count);
            cost = Arrays.copyOf(cost, 2 * count);
        }
        if ((count + 1) * wide > members.length) {
            members = Arrays.copyOf(members, 2 * members.length);
        }
        for (int place = 0; place < wide; place++) {
            members[count * wide + place] = (byte) chosen[Math.min(place, number - 1)];
        }
        size[count] = (byte) number;
        cost[count++] = (short) Math.min(sum, Short.MAX_VALUE);
    }

    int[] group(int number) {
        int[] group = new int[size[number]];
        for (int place = 0; place < group.length; place++) {
            group[place] = members[number * wide + place];
        }
        return group;
    }

    /** Keeps those whose reduced cost is at most so much. */
    void keep(double[] reduced, double most) {
        int kept = 0;
        for (int group = 0; group < count; group++) {
            if (reduced[group] <= most) {
                System.arraycopy(members, group * wide, members, kept * wide, wide);
                size[kept] = size[group];
                cost[kept] = cost[group];
                reduced[kept++] = reduced[group];
            }
        }
        count = kept;
    }
}
