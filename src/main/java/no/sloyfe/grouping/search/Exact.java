package no.sloyfe.grouping.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The best partition of few people into groups, by dynamic programming over the set of those seated. */
final class Exact {

    static final int MOST_PEOPLE = 14;
    private static final int NONE = Integer.MAX_VALUE;

    private final Board board;
    /** The allowed groups by their lowest member. */
    private final List<List<int[]>> groups = new ArrayList<>();
    /** By the set of the seated and the number of larger groups among them: least cost, and the last group taken. */
    private final int[][] least;
    private final int[][] last;

    private Exact(Board board) {
        this.board = board;
        this.least = new int[1 << board.people][board.shape.larger() + 1];
        this.last = new int[1 << board.people][board.shape.larger() + 1];
        IntStream.range(0, board.people).forEach(_ -> groups.add(new ArrayList<>()));
        for (int set = 1; set < 1 << board.people; set++) {
            if (board.shape.allows(Integer.bitCount(set)) && board.allows(members(set))) {
                groups.get(Integer.numberOfTrailingZeros(set)).add(new int[] {set, cost(members(set))});
            }
        }
    }

    /** For at most {@link #MOST_PEOPLE}, whose rules can hold together. */
    static Found of(Board board) {
        var exact = new Exact(board);
        exact.fill();
        return exact.found();
    }

    private void fill() {
        Arrays.stream(least).forEach(row -> Arrays.fill(row, NONE));
        least[0][0] = 0;
        for (int seated = 0; seated < least.length - 1; seated++) {
            for (int larger = 0; larger < least[seated].length; larger++) {
                if (least[seated][larger] < NONE) {
                    for (int[] group : groups.get(Integer.numberOfTrailingZeros(~seated))) {
                        take(seated, larger, group[0], group[1]);
                    }
                }
            }
        }
    }

    private void take(int seated, int larger, int group, int cost) {
        int after = larger + extra(group);
        int sum = least[seated][larger] + cost;
        if ((seated & group) == 0 && after < least[0].length && sum < least[seated | group][after]) {
            least[seated | group][after] = sum;
            last[seated | group][after] = group;
        }
    }

    private int extra(int group) {
        return Integer.bitCount(group) - board.shape.small();
    }

    private Found found() {
        int seated = least.length - 1;
        int larger = board.shape.larger();
        int cost = least[seated][larger];
        List<int[]> taken = new ArrayList<>();
        while (seated > 0) {
            int group = last[seated][larger];
            taken.add(members(group));
            seated ^= group;
            larger -= extra(group);
        }
        return new Found(board.numbered(taken), cost, 0, true);
    }

    private int cost(int[] members) {
        int sum = 0;
        for (int one : members) {
            for (int other : members) {
                sum += one < other ? board.cost(one, other) : 0;
            }
        }
        return sum;
    }

    private int[] members(int set) {
        return IntStream.range(0, board.people).filter(person -> (set >> person & 1) == 1).toArray();
    }
}
