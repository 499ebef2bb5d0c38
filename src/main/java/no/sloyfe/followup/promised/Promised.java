package no.sloyfe.followup.promised;

import no.sloyfe.followup.Milestone;
import no.sloyfe.meeting.LoopId;

/** A milestone with the loop it belongs to. */
public record Promised(LoopId loop, String loopName, Milestone milestone) {}
