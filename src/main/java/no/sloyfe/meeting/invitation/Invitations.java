package no.sloyfe.meeting.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.Phase;
import no.sloyfe.organisation.OwnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been told about a meeting, and what there is to tell; each statement runs in the caller's transaction. */
@Repository
class Invitations {

    /** What was last sent, and the address that its links lead to. */
    record Sent(Asked.Wording wording, String address) {}

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Asked asked(MeetingId meeting) {
        return jdbc.sql("""
                        select m.*, u.name as unit, by.name as organiser, by.mail as organiser_mail,
                               coalesce((select string_agg(t.title, E'\\n' order by t.position) from preparation_task t where t.meeting_id = m.id), '') as task,
                               coalesce((select sum(t.minutes) from preparation_task t where t.meeting_id = m.id), 0) as task_minutes
                        from meeting m
                        join unit u on u.id = m.unit_id
                        join person by on by.id = m.created_by
                        where m.id = :meeting
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> asked(row))
                .single();
    }

    Optional<Sent> sent(MeetingId meeting) {
        return jdbc.sql("select * from invitation_wording where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query((row, _) -> new Sent(
                        new Asked.Wording(row.getString("title"), row.getString("place"),
                                row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()),
                        row.getString("address")))
                .optional();
    }

    /** Keeps what is told now, and gives the calendar entry this number. */
    void tell(Asked asked, int sequence, String address) {
        jdbc.sql("""
                        update meeting
                        set invitation = :sequence, phase = case when phase = 'PLANNED' then 'INVITED' else phase end
                        where id = :meeting
                        """)
                .param("sequence", sequence)
                .param("meeting", asked.id().value())
                .update();
        jdbc.sql("""
                        insert into invitation_wording (meeting_id, owner_id, title, place, starts_at, ends_at, address)
                        values (:meeting, :owner, :title, :place, :starts, :ends, :address)
                        on conflict (meeting_id) do update
                        set title = :title, place = :place, starts_at = :starts, ends_at = :ends, address = :address
                        """)
                .param("meeting", asked.id().value())
                .param("owner", asked.owner().value())
                .param("title", asked.title())
                .param("place", asked.place())
                .param("starts", Timestamp.from(asked.startsAt()))
                .param("ends", Timestamp.from(asked.endsAt()))
                .param("address", address)
                .update();
    }

    /** Meetings that people are invited to and that start in this time. */
    List<MeetingId> startingBetween(Instant from, Instant until) {
        return jdbc.sql("select id from meeting where phase = 'INVITED' and starts_at >= :from and starts_at < :until")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(UUID.class)
                .list()
                .stream()
                .map(MeetingId::new)
                .toList();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        Instant starts = row.getTimestamp("starts_at").toInstant();
        return new Asked(
                new OwnerId(row.getObject("owner_id", UUID.class)),
                new MeetingId(row.getObject("id", UUID.class)),
                row.getString("unit"),
                row.getString("title"),
                row.getString("purpose"),
                row.getString("result"),
                row.getString("place"),
                starts,
                starts.plusSeconds(60L * row.getInt("minutes")),
                Phase.valueOf(row.getString("phase")),
                row.getInt("invitation"),
                row.getString("organiser"),
                row.getString("organiser_mail"),
                row.getString("task"),
                row.getInt("task_minutes"));
    }
}
