package no.sloyfe.method;

import java.util.List;

/** What a step works on. */
public sealed interface Input {

    /** Nothing but the item's question. */
    record None() implements Input {}

    /** What people prepared for this item. */
    record Preparation() implements Input {}

    /** What an earlier step of the same method left; only these slots of it, or all when none is named. */
    record FromStep(String key, List<String> slots) implements Input {
        public FromStep {
            slots = List.copyOf(slots);
        }

        public FromStep(String key) {
            this(key, List.of());
        }
    }

    /** What all earlier steps of the same method left. */
    record EarlierSteps() implements Input {}

    /** What each wrote for themselves in the nearest earlier item where they wrote. */
    record OwnNotes() implements Input {}

    /**
     * What the nearest earlier item left: for groups that agree on points, and for a plenary that takes one point per group, each
     * group's own points; for a vote or a sorting the plenary's list, or the groups' points where there is no list.
     */
    record EarlierItem() implements Input {}

    /** What was left last: by an earlier step of the same method, or where none left anything, by the nearest earlier item. */
    record Nearest() implements Input {}
}
