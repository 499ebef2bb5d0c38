package no.sloyfe.followup;

import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.ItemId;
import org.jspecify.annotations.Nullable;

/** What a meeting decided or agreed on. */
public record Decision(EntryId id, MeetingId meeting, @Nullable ItemId item, DecisionKind kind, String text) {}
