package no.sloyfe.meeting.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked to a meeting; each statement runs in the caller's transaction. */
@Repository
class Invitees {

    private final JdbcClient jdbc;

    Invitees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Invitee> of(MeetingId meeting) {
        return jdbc.sql("""
                        select p.id, p.name, person.mail, coalesce(person.language, u.language) as language, p.invited_at,
                               not exists (
                                   select from preparation_task t
                                   where t.meeting_id = p.meeting_id and not exists (
                                       select from preparation_ready r where r.task_id = t.id and r.participant_id = p.id)) as ready
                        from participant p
                        join person on person.id = p.person_id
                        join meeting m on m.id = p.meeting_id
                        join unit u on u.id = m.unit_id
                        where p.meeting_id = :meeting
                        order by p.name collate "nb-NO-x-icu", p.id
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> invitee(row))
                .list();
    }

    void markInvited(ParticipantId participant, Instant now) {
        jdbc.sql("update participant set invited_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", participant.value())
                .update();
    }

    private static Invitee invitee(ResultSet row) throws SQLException {
        Timestamp invited = row.getTimestamp("invited_at");
        return new Invitee(
                new ParticipantId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("mail"),
                Language.of(row.getString("language")).orElse(Language.NB),
                invited == null ? null : invited.toInstant(),
                row.getBoolean("ready"));
    }
}
