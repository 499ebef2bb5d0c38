package no.sloyfe.meeting.plan;

import no.sloyfe.access.Place;

/** What a new meeting begins from. */
public sealed interface Beginning {

    /** @param template its id */
    record FromTemplate(String template) implements Beginning {}

    /** The programme and the preparation of an earlier meeting, without what came of it. */
    record FromMeeting(Place place) implements Beginning {}

    record Empty() implements Beginning {}
}
