package no.sloyfe.meeting.plan;

import no.sloyfe.access.Place;

/**
 * A new meeting has its programme, people and groups; published inside the transaction that plans it.
 *
 * @param timed whether its length was asked for, not taken from the programme
 */
public record MeetingPlanned(Place place, boolean timed) {}
