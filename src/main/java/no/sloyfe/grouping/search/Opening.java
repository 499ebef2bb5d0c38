package no.sloyfe.grouping.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A first seating that keeps every rule, by depth-first search over the people whom rules touch, those with fewest groups
 * left first (Brélaz 1979 orders graph colouring so); the others fill the seats that are left.
 */
public final class Opening {

    private static final int TRIES = 8;
    private static final int STEPS = 4_000;

    private final Board board;
    private final Dice dice;
    private final Tables tables;
    private final boolean[] seated;
    private final int[] bound;
    private int steps;

    private Opening(Board board, Dice dice) {
        this.board = board;
        this.dice = dice;
        this.tables = new Tables(board);
        this.seated = new boolean[board.people];
        this.bound = IntStream.range(0, board.people).filter(this::isBound).toArray();
        dice.shuffle(bound);
    }

    /** The group of each person; empty when the rules cannot hold together, or when no way was found with much patience. */
    public static Optional<int[]> of(Board board, Dice dice) {
        if (!Tables.hold(board)) {
            return Optional.empty();
        }
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var opening = new Opening(board, dice);
            opening.steps = STEPS * attempt;
            opening.seatTheFixed();
            if (opening.seatTheRest()) {
                return Optional.of(opening.filled());
            }
            if (opening.steps > 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The first of a block stands for it, when the block has a rule that touches it. */
    private boolean isBound(int person) {
        int[] block = board.blocks[board.blockOf[person]];
        return block[0] == person
                && (block.length > 1
                        || board.seat[person] >= 0
                        || tables.hasFoes(person));
    }

    private void seatTheFixed() {
        for (int first : bound) {
            if (board.seat[first] >= 0) {
                tables.sit(first, board.seat[first]);
                seated[first] = true;
            }
        }
    }

    private boolean seatTheRest() {
        if (!tables.canStillHold()) {
            return false;
        }
        int next = mostConstrained();
        if (next < 0) {
            return tables.canBeFilled();
        }
        int[] order = IntStream.range(0, board.shape.groups()).toArray();
        dice.shuffle(order);
        boolean triedEmpty = false;
        seated[next] = true;
        for (int group : order) {
            boolean empty = tables.isEmpty(group);
            if ((!empty || !triedEmpty) && tables.fits(next, group) && steps-- > 0) {
                triedEmpty |= empty;
                tables.sit(next, group);
                if (seatTheRest()) {
                    return true;
                }
                tables.rise(next, group);
            }
        }
        seated[next] = false;
        return false;
    }

    private int mostConstrained() {
        int found = -1;
        int fewest = Integer.MAX_VALUE;
        for (int first : bound) {
            if (!seated[first]) {
                int choices = 0;
                for (int group = 0; group < board.shape.groups(); group++) {
                    choices += tables.fits(first, group) ? 1 : 0;
                }
                int rank = 100 * choices - board.blocks[board.blockOf[first]].length;
                if (rank < fewest) {
                    found = first;
                    fewest = rank;
                }
            }
        }
        return found;
    }

    private int[] filled() {
        int[] free = IntStream.range(0, board.people)
                .filter(person -> Arrays.stream(bound).noneMatch(first -> board.together(first, person)))
                .toArray();
        dice.shuffle(free);
        return tables.fill(free, dice);
    }
}
