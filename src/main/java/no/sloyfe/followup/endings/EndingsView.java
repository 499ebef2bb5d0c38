package no.sloyfe.followup.endings;

import java.util.List;
import java.util.Optional;
import no.sloyfe.followup.Decision;
import no.sloyfe.followup.Measure;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/** What the items of a meeting have ended in so far, and the one to write down now. */
public record EndingsView(
        Meeting meeting,
        List<Item> items,
        @Nullable Item item,
        List<TopPoints.Point> points,
        List<Measure> measures,
        List<Decision> decisions) {

    public Optional<Item> chosen() {
        return Optional.ofNullable(item);
    }

    /** Whether the item has ended in something already. */
    public boolean settled() {
        return item != null && !EndingPages.open(item, measures, decisions);
    }

    /** The same for something that belongs to no item. */
    EndingsView without() {
        return new EndingsView(meeting, items, null, List.of(), measures, decisions);
    }

    public boolean nothing() {
        return measures.isEmpty() && decisions.isEmpty();
    }
}
