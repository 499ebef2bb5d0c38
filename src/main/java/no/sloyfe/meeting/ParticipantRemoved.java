package no.sloyfe.meeting;

import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;

/** Somebody is about to be taken off a meeting's list; published inside the transaction, while they still stand there. */
public record ParticipantRemoved(Place place, ParticipantId participant) {}
