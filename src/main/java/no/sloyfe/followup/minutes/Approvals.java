package no.sloyfe.followup.minutes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes and approvals of minutes; the rest of the minutes is what happened. */
@Repository
class Approvals {

    private final Owned owned;
    private final JdbcClient jdbc;

    Approvals(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    Approval of(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select i.note, i.approved_at, coalesce(p.name, '') as name
                        from minutes i left join person p on p.id = i.approved_by
                        where i.meeting_id = :meeting""")
                .param("meeting", place.meeting().value())
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject("approved_at", OffsetDateTime.class);
                    return new Approval(row.getString("note"), at == null ? null : at.toInstant(), row.getString("name"));
                })
                .optional()
                .orElse(new Approval("", null, "")));
    }

    /** Keeps the note; false when the minutes are approved with another, for then they no longer change. */
    boolean note(Place place, String note) {
        return owned.write(place.owner().value(), () -> jdbc.sql("""
                        insert into minutes (meeting_id, owner_id, note) values (:meeting, :owner, :note)
                        on conflict (meeting_id) do update set note = excluded.note
                        where minutes.approved_at is null or minutes.note = excluded.note""")
                .param("meeting", place.meeting().value())
                .param("owner", place.owner().value())
                .param("note", note)
                .update()) == 1;
    }

    /** Approves once; false when they already were. */
    boolean approve(Place place, Instant at) {
        return owned.write(place.owner().value(), () -> {
            int approved = jdbc.sql("""
                            insert into minutes (meeting_id, owner_id, approved_at, approved_by)
                            values (:meeting, :owner, :at, cast(:person as uuid))
                            on conflict (meeting_id) do update
                            set approved_at = excluded.approved_at, approved_by = excluded.approved_by
                            where minutes.approved_at is null""")
                    .param("meeting", place.meeting().value())
                    .param("owner", place.owner().value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("person", place.caller().known().map(person -> person.value()).orElse(null))
                    .update();
            jdbc.sql("update meeting set phase = 'FOLLOWED_UP' where id = :meeting and phase = 'CLOSED'")
                    .param("meeting", place.meeting().value())
                    .update();
            return approved == 1;
        });
    }
}
