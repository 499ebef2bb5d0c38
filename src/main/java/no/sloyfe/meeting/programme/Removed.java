package no.sloyfe.meeting.programme;

import java.time.Instant;
import no.sloyfe.meeting.ItemId;

/** The item that was last removed from a programme, and where it stood. */
public record Removed(ItemId item, int position, String title, Instant at) {}
