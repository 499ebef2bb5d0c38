package no.sloyfe.followup.minutes;

import java.util.List;
import no.sloyfe.meeting.ItemId;

/** What people wrote for everybody to see in a reflection, in no order that tells who. */
public record Reflections(ItemId item, String label, List<String> texts) {

    public Reflections {
        texts = List.copyOf(texts);
    }
}
