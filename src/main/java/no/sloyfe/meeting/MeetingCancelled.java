package no.sloyfe.meeting;

import no.sloyfe.access.Place;

/** A meeting that people are invited to will not be held; published inside the transaction. */
public record MeetingCancelled(Place place) {}
