package no.sloyfe.grouping;

import java.util.List;

/**
 * Rules that cannot hold together, none of which could be spared: without any one of them, the others can hold.
 *
 * @param drop the one of them that we propose to drop
 */
public record Clash(Why why, List<Rule> rules, Rule drop) {

    /** In what way they clash. */
    public enum Why {
        /** Fewer are used to leading talk than there are groups, or they cannot be spread. */
        TOO_FEW_LEADERS,
        /** More are to be kept together than a group holds. */
        TOO_MANY_TOGETHER,
        /** More are to be kept apart than there are groups. */
        TOO_FEW_GROUPS,
        /** A seat in a group that there is not, or more seats in a group than it holds. */
        NO_SUCH_SEAT,
        TOGETHER_AND_APART,
        /** Fixed seats bring together people who are to be kept apart. */
        FIXED_AND_APART,
        /** Fixed seats part people who are to be kept together, or leave no room for them. */
        FIXED_AND_TOGETHER,
        /** Rules of three kinds or more, or kinds that clash by a chain of people. */
        ENTANGLED
    }

    public Clash {
        rules = List.copyOf(rules);
    }
}
