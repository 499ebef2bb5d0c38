package no.sloyfe.meeting.plan;

import java.util.Optional;
import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.organisation.UnitId;

/**
 * A loop in which a next meeting can be planned, and its last meeting when there is one.
 *
 * @param held whether that has been held, or is still to come
 */
public record OpenLoop(LoopId id, String name, UnitId unit, Optional<MeetingId> lastMeeting, Optional<String> lastTitle, boolean held) {}
