package no.sloyfe.room;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
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

    Joining(Owned owned, JdbcClient jdbc, Ids ids, Access access) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.access = access;
    }

    /** What people type: capitals or not, with or without the dash. */
    static String code(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    Optional<Open> byCode(String code) {
        record Found(UUID owner, UUID meeting) {}
        return owned.outside(() -> jdbc.sql("select owner_id, meeting_id from meeting_by_code(:code)").param("code", code)
                        .query((row, _) -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).optional())
                .flatMap(found -> owned.read(found.owner(), () -> jdbc.sql("select title from meeting where id = :meeting")
                        .param("meeting", found.meeting())
                        .query((row, _) -> new Open(new OwnerId(found.owner()), new MeetingId(found.meeting()), row.getString(1)))
                        .optional()));
    }

    ParticipantId guest(Open open, String name) {
        UUID id = ids.next();
        owned.write(open.owner().value(), () -> jdbc.sql("""
                        insert into participant (id, owner_id, meeting_id, name) values (:id, :owner, :meeting, :name)
                        """)
                .param("id", id).param("owner", open.owner().value()).param("meeting", open.meeting().value())
                .param("name", name).update());
        return new ParticipantId(id);
    }

    /** A colleague who was not invited takes part by coming; those who lead do so only when they are on the list. */
    Place placeOf(Caller caller, Place place) {
        if (place.participant().isPresent() || place.leads() || !(caller instanceof Caller.Member member)) {
            return place;
        }
        owned.write(place.owner().value(), () -> jdbc.sql("""
                        insert into participant (id, owner_id, meeting_id, person_id, name)
                        values (:id, :owner, :meeting, :person, left(:name, 60))
                        on conflict (meeting_id, person_id) do nothing
                        """)
                .param("id", ids.next()).param("owner", place.owner().value()).param("meeting", place.meeting().value())
                .param("person", member.person().value()).param("name", member.name()).update());
        return access.meeting(caller, place.meeting());
    }
}
