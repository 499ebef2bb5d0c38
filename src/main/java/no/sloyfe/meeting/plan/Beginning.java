package no.sloyfe.meeting.plan;

import no.sloyfe.access.Place;
import no.sloyfe.method.Template;

/** What a new meeting begins from. */
public sealed interface Beginning {

    record FromTemplate(Template template) implements Beginning {}

    /** The programme and the preparation of an earlier meeting, without what came of it. */
    record FromMeeting(Place place) implements Beginning {}

    record Empty() implements Beginning {}
}
