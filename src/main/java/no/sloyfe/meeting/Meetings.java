package no.sloyfe.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Language;
import no.sloyfe.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings; each is loaded by the right to it, never by its id alone. */
@Repository
public class Meetings {

    private static final String SELECT = """
            select m.*, u.name as unit_name, l.name as loop_name
            from meeting m join unit u on u.id = m.unit_id join loop l on l.id = m.loop_id
            """;

    private final Owned owned;
    private final JdbcClient jdbc;

    Meetings(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public Meeting of(Place place) {
        return owned.read(place.owner().value(), () -> load(place.meeting().value()));
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

    /** Those that run or are yet to come, of the member's units and others the member is asked to; the next first. */
    public List<Meeting> coming(Caller.Member member) {
        return owned.read(member.owner().value(), () -> jdbc.sql(SELECT + """
                        where m.id in (
                            select near.id from meeting near join member b on b.unit_id = near.unit_id
                            where b.person_id = :person and near.phase in ('PLANNED', 'INVITED', 'RUNNING')
                            union all
                            select near.id from participant p join meeting near on near.id = p.meeting_id
                            where p.person_id = :person and near.phase in ('PLANNED', 'INVITED', 'RUNNING'))
                        order by m.starts_at, m.id""")
                .param("person", member.person().value())
                .query((row, _) -> meeting(row))
                .list());
    }

    /** Of the same ones those that run now. */
    List<Meeting> running(Caller.Member member) {
        return owned.read(member.owner().value(), () -> jdbc.sql(SELECT + """
                        where m.phase = 'RUNNING' and (
                            exists (select from member b where b.unit_id = m.unit_id and b.person_id = :person)
                            or exists (select from participant p where p.meeting_id = m.id and p.person_id = :person))
                        order by m.starts_at, m.id""")
                .param("person", member.person().value())
                .query((row, _) -> meeting(row))
                .list());
    }

    /** The unit's other meetings that run or are yet to come while this one lasts. */
    public List<Meeting> meanwhile(Meeting meeting) {
        return owned.read(meeting.owner().value(), () -> jdbc.sql(SELECT + """
                        where m.unit_id = :unit and m.id <> :meeting and m.phase in ('PLANNED', 'INVITED', 'RUNNING')
                          and m.starts_at > :from - interval '1 day' and m.starts_at < :until and m.starts_at + m.minutes * interval '1 minute' > :from
                        order by m.starts_at, m.id""")
                .param("unit", meeting.unit().value())
                .param("meeting", meeting.id().value())
                .param("from", meeting.startsAt().atOffset(ZoneOffset.UTC))
                .param("until", meeting.heldUntil().atOffset(ZoneOffset.UTC))
                .query((row, _) -> meeting(row))
                .list());
    }

    /** The latest that are over or cancelled, of the same ones, and no more than so many; all before the one named. */
    List<Meeting> past(Caller.Member member, @Nullable MeetingId before, int most) {
        return owned.read(member.owner().value(), () -> jdbc.sql("""
                        with before as (select starts_at, id from meeting where id = cast(:before as uuid)),
                        near as (
                            select latest.id from member b cross join lateral (
                                select n.id from meeting n
                                where n.unit_id = b.unit_id and n.phase in ('CLOSED', 'FOLLOWED_UP', 'CANCELLED')
                                  and (cast(:before as uuid) is null or (n.starts_at, n.id) < (select starts_at, id from before))
                                order by n.starts_at desc, n.id desc limit :most) latest
                            where b.person_id = :person
                            union all
                            select n.id from participant p join meeting n on n.id = p.meeting_id
                            where p.person_id = :person and n.phase in ('CLOSED', 'FOLLOWED_UP', 'CANCELLED'))
                        """ + SELECT + """
                        where m.id in (select near.id from near)
                          and (cast(:before as uuid) is null or (m.starts_at, m.id) < (select starts_at, id from before))
                        order by m.starts_at desc, m.id desc limit :most""")
                .param("person", member.person().value())
                .param("before", before == null ? null : before.value())
                .param("most", most)
                .query((row, _) -> meeting(row))
                .list());
    }

    /** Keeps others from changing the meeting until the transaction ends, and shows it as it then is. */
    public Meeting locked(Place place) {
        return owned.write(place.owner().value(), () -> {
            UUID id = jdbc.sql("select id from meeting where id = :id for update")
                    .param("id", place.meeting().value())
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(Refused::notFound); // deleted since the right to it was seen
            return load(id);
        });
    }

    private Meeting load(UUID id) {
        return jdbc.sql(SELECT + "where m.id = :id").param("id", id).query((row, _) -> meeting(row)).optional().orElseThrow(Refused::notFound);
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
