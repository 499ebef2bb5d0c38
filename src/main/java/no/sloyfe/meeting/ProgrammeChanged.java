package no.sloyfe.meeting;

import no.sloyfe.access.Place;

/** The programme of a running meeting was changed; published inside the transaction that changes it. */
public record ProgrammeChanged(Place place) {}
