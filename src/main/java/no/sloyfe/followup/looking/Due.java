package no.sloyfe.followup.looking;

import no.sloyfe.followup.Measure;
import no.sloyfe.meeting.LoopId;

/** A measure that is to be looked for now, with the loop it belongs to. */
public record Due(LoopId loop, String loopName, Measure measure) {}
