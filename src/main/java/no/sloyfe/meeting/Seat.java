package no.sloyfe.meeting;

import no.sloyfe.access.ParticipantId;
import org.jspecify.annotations.Nullable;

/** One participant's place in a circle. */
public record Seat(ParticipantId participant, String name, @Nullable GroupRole role) {}
