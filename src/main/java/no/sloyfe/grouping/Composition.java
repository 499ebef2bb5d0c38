package no.sloyfe.grouping;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Groups for a meeting.
 *
 * @param groups each in the order of the ids; a group with a fixed seat stands where that says
 * @param seed composes the same groups again from the same gathering and patience
 * @param moves how many changes were tried
 * @param cutShort whether the clock ended the search, so that the same seed may give other groups next time
 */
public record Composition(List<List<UUID>> groups, Cost cost, Bound bound, long seed, long moves, boolean cutShort) {

    public Composition {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Proven: no other groups cost less. */
    public boolean bestPossible() {
        return cost.total() <= bound.cost();
    }

    /** At most so many per cent dearer than the best possible, rounded up; empty when the bound says too little for that. */
    public OptionalInt percentAboveBest() {
        if (bestPossible()) {
            return OptionalInt.of(0);
        }
        return bound.cost() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Math.ceilDiv(100 * (cost.total() - bound.cost()), bound.cost()));
    }
}
