package no.sloyfe.grouping;

import java.util.List;

/**
 * What a move by hand would do to the groups.
 *
 * @param cost by how much each figure rises; negative where it falls
 * @param meetAgain pairs that the move brings together and that the history knows
 * @param breaks rules that held and would not
 * @param mends rules that did not hold and would
 * @param sizesHold whether each group would have a size that was asked for, or that the number of people forces
 */
public record Change(Cost cost, List<Pair> meetAgain, List<Rule> breaks, List<Rule> mends, boolean sizesHold) {

    public Change {
        meetAgain = List.copyOf(meetAgain);
        breaks = List.copyOf(breaks);
        mends = List.copyOf(mends);
    }
}
