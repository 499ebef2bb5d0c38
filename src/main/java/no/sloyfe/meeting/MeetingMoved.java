package no.sloyfe.meeting;

import no.sloyfe.access.Place;

/** A meeting that people are invited to got another time, place or title; published inside the transaction. */
public record MeetingMoved(Place place) {}
