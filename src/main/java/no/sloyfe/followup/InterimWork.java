package no.sloyfe.followup;

import no.sloyfe.access.MeetingId;

/** What is tried between two meetings. */
public record InterimWork(EntryId id, MeetingId meeting, String what) {}
