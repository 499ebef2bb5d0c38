package no.sloyfe.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings; each is loaded by the right to it, never by its id alone. */
@Repository
public class Meetings {

    private final Owned owned;
    private final JdbcClient jdbc;

    Meetings(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public Meeting of(Place place) {
        return owned.read(place.owner().value(), () -> load(List.of(place.meeting().value())).getFirst());
    }

    /** The names of those who led it: who started it, else who planned it, and those who were asked to lead it with them. */
    public List<String> leaders(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select p.name
                        from meeting m join person p on p.id = coalesce(m.started_by, m.created_by)
                            or p.id in (select f.person_id from facilitator f where f.meeting_id = m.id)
                        where m.id = :id
                        order by p.id <> coalesce(m.started_by, m.created_by), p.name collate "nb-NO-x-icu", p.id""")
                .param("id", place.meeting().value())
                .query(String.class)
                .list());
    }

    /** The meeting before this one in its loop, cancelled ones passed over. */
    public Optional<Meeting> previousInLoop(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select earlier.id
                        from meeting earlier join meeting this on this.loop_id = earlier.loop_id
                        where this.id = :id and earlier.id <> this.id and earlier.phase <> 'CANCELLED'
                          and (earlier.starts_at, earlier.id) < (this.starts_at, this.id)
                        order by earlier.starts_at desc, earlier.id desc
                        limit 1""")
                .param("id", place.meeting().value())
                .query(UUID.class)
                .optional()
                .map(id -> load(List.of(id)).getFirst()));
    }

    /** Which in its loop the meeting is, from 1, cancelled ones not counted. */
    public int numberInLoop(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select count(*)
                        from meeting other join meeting this on this.loop_id = other.loop_id
                        where this.id = :id and (other.id = this.id or other.phase <> 'CANCELLED')
                          and (other.starts_at, other.id) <= (this.starts_at, this.id)""")
                .param("id", place.meeting().value())
                .query(Integer.class)
                .single());
    }

    /** The meetings of the member's units, and others the member is asked to; the latest first. */
    public List<Meeting> near(Caller.Member member) {
        return owned.read(member.owner().value(), () -> load(jdbc.sql("""
                        select m.id
                        from meeting m
                        where exists (select 1 from member b where b.unit_id = m.unit_id and b.person_id = :person)
                           or exists (select 1 from participant p where p.meeting_id = m.id and p.person_id = :person)
                           or exists (select 1 from facilitator f where f.meeting_id = m.id and f.person_id = :person)""")
                .param("person", member.person().value())
                .query(UUID.class)
                .list()));
    }

    /** Keeps others from changing the meeting until the transaction ends, and shows it as it then is. */
    public Meeting locked(Place place) {
        return owned.write(place.owner().value(), () -> {
            UUID id = jdbc.sql("select id from meeting where id = :id for update")
                    .param("id", place.meeting().value())
                    .query(UUID.class)
                    .single();
            return load(List.of(id)).getFirst();
        });
    }

    private List<Meeting> load(List<UUID> ids) {
        return jdbc.sql("""
                        select m.*, u.name as unit_name, l.name as loop_name
                        from meeting m join unit u on u.id = m.unit_id join loop l on l.id = m.loop_id
                        where m.id = any(:ids)
                        order by m.starts_at desc, m.id desc""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> meeting(row))
                .list();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new OwnerId(row.getObject("owner_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                new LoopId(row.getObject("loop_id", UUID.class)),
                row.getString("loop_name"),
                row.getString("title"),
                row.getString("purpose"),
                row.getString("result"),
                row.getString("place"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getInt("minutes"),
                Language.of(row.getString("language")).orElse(Language.NB),
                row.getInt("group_size"),
                row.getString("template"),
                Phase.valueOf(row.getString("phase")),
                row.getString("join_code"),
                row.getInt("invitation"),
                row.getLong("revision"),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("closed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
