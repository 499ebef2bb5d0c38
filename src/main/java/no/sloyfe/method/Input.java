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

    /** The points of the nearest earlier item that left any, or of the item that the programme names. */
    record EarlierItem() implements Input {}
}
