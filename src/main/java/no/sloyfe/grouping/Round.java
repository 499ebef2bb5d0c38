package no.sloyfe.grouping;

import java.util.List;
import java.util.UUID;

/**
 * One round of pairs, with one trio when the number is odd.
 *
 * @param repeats how many meet somebody they have met before; 0 unless it cannot be avoided
 */
public record Round(List<List<UUID>> circles, int repeats) {

    public Round {
        circles = circles.stream().map(List::copyOf).toList();
    }
}
