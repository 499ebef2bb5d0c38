package no.sloyfe.grouping.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Groups while they fill up, and whether the rules can still hold. */
final class Tables {

    private static final int[] NONE = {};

    private final Board board;
    /** By the first of a block: everybody who must be apart from someone in it. */
    private final int[][] foes;

    private final int[] groupOf;
    private final int[] load;
    private final int[] leaders;
    private int larger;
    private int withoutLeader;
    private int leadersLeft;

    Tables(Board board) {
        this.board = board;
        this.foes = IntStream.range(0, board.people).mapToObj(first -> board.isDivided() ? foes(board, first) : NONE).toArray(int[][]::new);
        this.groupOf = new int[board.people];
        Arrays.fill(groupOf, -1);
        this.load = new int[board.shape.groups()];
        this.leaders = new int[load.length];
        this.withoutLeader = board.led ? load.length : 0;
        this.leadersLeft = (int) IntStream.range(0, board.people).filter(person -> board.leads[person]).count();
    }

    /** Whether each block by itself can have a group. */
    static boolean hold(Board board) {
        return IntStream.range(0, board.people).allMatch(person -> {
            int[] block = board.blocks[board.blockOf[person]];
            return block.length <= board.shape.large()
                    && board.seat[person] < board.shape.groups()
                    && Arrays.stream(block).noneMatch(other -> other != person && board.apart(person, other));
        });
    }

    boolean isEmpty(int group) {
        return load[group] == 0;
    }

    boolean fits(int first, int group) {
        int[] block = board.blocks[board.blockOf[first]];
        int after = load[group] + block.length;
        int small = board.shape.small();
        boolean grows = after > small && load[group] <= small;
        if (after > board.shape.large() || (grows && larger >= board.shape.larger())) {
            return false;
        }
        for (int foe : foes[first]) {
            if (groupOf[foe] == group) {
                return false;
            }
        }
        return true;
    }

    private static int[] foes(Board board, int first) {
        int[] block = board.blocks[board.blockOf[first]];
        return block[0] != first
                ? new int[0]
                : IntStream.range(0, board.people)
                        .filter(other -> Arrays.stream(block).anyMatch(person -> board.apart(person, other)))
                        .toArray();
    }

    boolean hasFoes(int first) {
        return foes[first].length > 0;
    }

    void sit(int first, int group) {
        change(first, group, 1);
    }

    void rise(int first, int group) {
        change(first, group, -1);
    }

    private void change(int first, int group, int by) {
        int[] block = board.blocks[board.blockOf[first]];
        boolean wasLarger = load[group] > board.shape.small();
        boolean wasLed = leaders[group] > 0;
        for (int person : block) {
            groupOf[person] = by > 0 ? group : -1;
            load[group] += by;
            leaders[group] += board.leads[person] ? by : 0;
            leadersLeft -= board.leads[person] ? by : 0;
        }
        boolean isLarger = load[group] > board.shape.small();
        larger += isLarger == wasLarger ? 0 : by;
        boolean isLed = leaders[group] > 0;
        withoutLeader -= board.led && isLed != wasLed ? by : 0;
    }

    /** Whether leaders enough are left, and seats for them. */
    boolean canStillHold() {
        if (withoutLeader > leadersLeft || larger > board.shape.larger()) {
            return false;
        }
        for (int group = 0; board.led && group < load.length; group++) {
            if (leaders[group] == 0 && load[group] == board.shape.large()) {
                return false;
            }
        }
        return true;
    }

    /** Whether all groups can get the size and the leader they need from people no rule touches. */
    boolean canBeFilled() {
        int needed = 0;
        for (int group = 0; group < load.length; group++) {
            int atLeast = load[group] + (board.led && leaders[group] == 0 ? 1 : 0);
            if (atLeast > board.shape.large()) {
                return false;
            }
            needed += atLeast > board.shape.small() ? 1 : 0;
        }
        return withoutLeader <= leadersLeft && needed <= board.shape.larger();
    }

    /** Seats everybody else, the leaders first where one is lacking. */
    int[] fill(int[] free, Dice dice) {
        for (int person : free) {
            if (withoutLeader > 0 && board.leads[person]) {
                sit(person, lacking());
            }
        }
        int[] order = IntStream.range(0, load.length).toArray();
        dice.shuffle(order);
        for (int person : free) {
            if (groupOf[person] < 0) {
                sit(person, withRoom(order));
            }
        }
        return groupOf.clone();
    }

    private int lacking() {
        return IntStream.range(0, load.length).filter(group -> leaders[group] == 0)
                .boxed().max((one, other) -> load[one] - load[other]).orElseThrow();
    }

    private int withRoom(int[] order) {
        return Arrays.stream(order)
                .filter(group -> load[group] < board.shape.small())
                .findFirst()
                .orElseGet(() -> Arrays.stream(order)
                        .filter(group -> load[group] < board.shape.large())
                        .findFirst()
                        .orElseThrow());
    }
}
