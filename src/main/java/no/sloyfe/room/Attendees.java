package no.sloyfe.room;

import java.util.List;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in the room. */
@Repository
public class Attendees {

    /** @param here has come and not gone again */
    public record Attendee(ParticipantId id, String name, boolean here) {}

    private final JdbcClient jdbc;

    Attendees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attendee> of(UUID meeting) {
        return jdbc.sql("""
                        select id, name, joined_at is not null and left_at is null as here
                        from participant where meeting_id = :meeting order by id
                        """)
                .param("meeting", meeting)
                .query((row, _) -> new Attendee(
                        new ParticipantId(row.getObject("id", UUID.class)), row.getString("name"), row.getBoolean("here")))
                .list();
    }

    List<ParticipantId> here(UUID meeting) {
        return of(meeting).stream().filter(Attendee::here).map(Attendee::id).toList();
    }

    /** Whether somebody comes by opening the room: they are not here, and the meeting is not over. */
    boolean comesNow(UUID meeting, ParticipantId who) {
        return jdbc.sql("""
                        select (p.joined_at is null or p.left_at is not null) and m.phase in ('PLANNED', 'INVITED', 'RUNNING')
                        from participant p join meeting m on m.id = p.meeting_id
                        where p.id = :who and p.meeting_id = :meeting
                        """)
                .param("who", who.value()).param("meeting", meeting)
                .query(Boolean.class).optional().orElse(false);
    }

    /** Whether this changed anything: they were not here before. */
    boolean arrive(Desk desk, ParticipantId who) {
        return jdbc.sql("""
                        update participant set joined_at = coalesce(joined_at, :now), left_at = null
                        where id = :who and meeting_id = :meeting and (joined_at is null or left_at is not null)
                        """)
                .param("now", Ledger.stamp(desk.now)).param("who", who.value()).param("meeting", desk.meeting())
                .update() == 1;
    }

    boolean leave(Desk desk, ParticipantId who) {
        return jdbc.sql("""
                        update participant set left_at = :now
                        where id = :who and meeting_id = :meeting and left_at is null and joined_at is not null
                        """)
                .param("now", Ledger.stamp(desk.now)).param("who", who.value()).param("meeting", desk.meeting())
                .update() == 1;
    }
}
