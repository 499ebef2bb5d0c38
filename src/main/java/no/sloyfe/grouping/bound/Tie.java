package no.sloyfe.grouping.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.sloyfe.grouping.search.Board;

/**
 * People who have one thing in common, so that each two of them in a group cost {@code weight}.
 *
 * <p>The least they can cost is when they are spread evenly, for pairs grow with the square: those kept together first, a
 * group for each, then one by one wherever fewest are. With one thing each, as with one team for everybody, this is the
 * value of the min-cost flow from teams to groups (convex transport), without having to find the flow.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tie(int[] people, int weight) {

    int leastCost(Board board) {
        List<Integer> blocks = blocks(board);
        int[] level = new int[board.shape().groups()];
        int alone = people.length;
        for (int number = 0; blocks.size() <= level.length && number < blocks.size(); number++) {
            level[number] = blocks.get(number);
            alone -= level[number];
        }
        for (int person = 0; person < alone; person++) {
            Arrays.sort(level);
            level[0]++;
        }
        return weight * Arrays.stream(level).map(count -> count * (count - 1) / 2).sum();
    }

    /** How many of these each block has, for blocks that have several. */
    private List<Integer> blocks(Board board) {
        List<Integer> found = new ArrayList<>();
        for (int number = 0; number < people.length; number++) {
            int person = people[number];
            boolean first = Arrays.stream(people, 0, number).noneMatch(other -> board.together(other, person));
            int count = (int) Arrays.stream(people).filter(other -> board.together(other, person)).count();
            if (first && count > 1) {
                found.add(count);
            }
        }
        return found;
    }
}
