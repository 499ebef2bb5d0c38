package no.sloyfe.meeting.programme;

import java.util.List;
import no.sloyfe.method.Proposal;

/**
 * Methods proposed for an item.
 *
 * @param given the minutes the item has
 */
public record Proposed(int given, int people, List<Proposal> proposals) {

    public Proposed {
        proposals = List.copyOf(proposals);
    }
}
