package no.sloyfe.room;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.access.Sessions;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ways into a meeting for people who were not invited: by its code, or as a colleague from the same unit. */
@Component
class Joining {

    /** A meeting that a code opens. */
    record Open(OwnerId owner, MeetingId meeting, String title) {}

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Access access;
    private final Sessions sessions;

    Joining(Owned owned, JdbcClient jdbc, Ids ids, Access access, Sessions sessions) {
        this.sessions = sessions;
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.access = access;
    }

    /** What people type: capitals or not, with or without the dash. */
    static String code(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).codePoints().map(Character::toUpperCase)
                .filter(each -> (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9'))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    Optional<Open> byCode(String code) {
        return owned.lookUp(() -> jdbc.sql("select owner_id, meeting_id, title from meeting_by_code(:code)").param("code", code)
                .query((row, _) -> new Open(new OwnerId(row.getObject(1, UUID.class)), new MeetingId(row.getObject(2, UUID.class)), row.getString(3)))
                .optional());
    }

    /** Takes somebody in, and lets this browser be them. */
    void enter(Open open, String name, HttpServletRequest request, HttpServletResponse response) {
        owned.write(open.owner().value(), () ->
                sessions.openGuest(open.owner(), guest(open, name), request, response));
    }

    private ParticipantId guest(Open open, String name) {
        UUID id = ids.next();
        int come = jdbc.sql("""
                        insert into participant (id, owner_id, meeting_id, name)
                        select :id, owner_id, id, :name from meeting where id = :meeting for key share
                        """)
                .param("id", id).param("meeting", open.meeting().value()).param("name", name).update();
        if (come == 0) {
            throw Refused.notFound();
        }
        return new ParticipantId(id);
    }

    /** A colleague who was not invited takes part by coming, as long as it is not over; those who lead do so only when they are on the list. */
    Place placeOf(Caller caller, Place place) {
        if (place.participant().isPresent() || place.leads() || !(caller instanceof Caller.Member member)) {
            return place;
        }
        owned.write(place.owner().value(), () -> jdbc.sql("""
                        insert into participant (id, owner_id, meeting_id, person_id, name)
                        select :id, owner_id, id, :person, left(:name, 60) from meeting
                        where id = :meeting and phase in ('PLANNED', 'INVITED', 'RUNNING') for key share
                        on conflict (meeting_id, person_id) do nothing
                        """)
                .param("id", ids.next()).param("meeting", place.meeting().value())
                .param("person", member.person().value()).param("name", member.name()).update());
        return access.meeting(caller, place.meeting());
    }
}
