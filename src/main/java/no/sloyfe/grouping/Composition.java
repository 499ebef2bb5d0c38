package no.sloyfe.grouping;

import java.util.List;
import java.util.UUID;

/**
 * Groups for a meeting.
 *
 * @param repeats pairs in a group who have sat together in a meeting that the history knows
 * @param alike pairs in a group who share at least one bond
 * @param seed composes the same groups again from the same people and history
 */
public record Composition(List<List<UUID>> groups, int repeats, int alike, long seed) {

    public Composition {
        groups = groups.stream().map(List::copyOf).toList();
    }
}
