package no.sloyfe.room;

import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;

/**
 * Somebody chose one of their own ideas to try until the next meeting (domain.md, M17); the last choice counts.
 *
 * @param choice the same each time they choose in this step
 */
public record IdeaPicked(Place place, ParticipantId participant, UUID choice, String idea) {}
