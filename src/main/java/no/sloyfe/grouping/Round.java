package no.sloyfe.grouping;

import java.util.List;
import java.util.UUID;

/**
 * One round: pairs, with one trio when the number is odd, or groups.
 *
 * @param repeats how many pairs of people meet again; 0 unless it cannot be avoided
 */
public record Round(List<List<UUID>> circles, int repeats) {

    public Round {
        circles = circles.stream().map(List::copyOf).toList();
    }
}
