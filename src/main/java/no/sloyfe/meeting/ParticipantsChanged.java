package no.sloyfe.meeting;

import no.sloyfe.access.Place;

/** Somebody came to or went from the list of a meeting's participants; published inside the transaction. */
public record ParticipantsChanged(Place place) {}
