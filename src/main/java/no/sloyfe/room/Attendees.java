package no.sloyfe.room;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in the room. */
@Repository
public class Attendees {

    /**
     * @param here has come and not gone again
     * @param device whose device they sit behind; null: their own
     */
    public record Attendee(ParticipantId id, String name, boolean here, @Nullable ParticipantId device) {}

    private final JdbcClient jdbc;

    Attendees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attendee> of(UUID meeting) {
        return jdbc.sql("""
                        select id, name, joined_at is not null and left_at is null as here, device_id
                        from participant where meeting_id = :meeting order by id
                        """)
                .param("meeting", meeting)
                .query((row, _) -> new Attendee(
                        new ParticipantId(row.getObject("id", UUID.class)), row.getString("name"), row.getBoolean("here"),
                        id(row.getObject("device_id", UUID.class))))
                .list();
    }

    private static @Nullable ParticipantId id(@Nullable UUID value) {
        return value == null ? null : new ParticipantId(value);
    }

    /** Whom somebody acts for: themselves first, then those who sit behind their device. */
    List<ParticipantId> actsFor(UUID meeting, ParticipantId who) {
        List<ParticipantId> people = new ArrayList<>(List.of(who));
        jdbc.sql("select id from participant where meeting_id = :meeting and device_id = :who and left_at is null order by id")
                .param("meeting", meeting).param("who", who.value())
                .query(row -> { people.add(new ParticipantId(row.getObject("id", UUID.class))); });
        return people;
    }

    List<ParticipantId> here(UUID meeting) {
        return of(meeting).stream().filter(Attendee::here).map(Attendee::id).toList();
    }

    /** Somebody without a name behind a device; called after the one whose it is, with a number. */
    void add(Desk desk, ParticipantId id, ParticipantId holder, int number) {
        jdbc.sql("""
                        insert into participant (id, owner_id, meeting_id, name)
                        select :id, owner_id, meeting_id, left(name, 54) || ' (' || :number || ')'
                        from participant where id = :holder and meeting_id = :meeting
                        on conflict (id) do nothing
                        """)
                .param("id", id.value()).param("number", number).param("holder", holder.value()).param("meeting", desk.meeting())
                .update();
    }

    /** Takes somebody without a name off the list; whoever has voted or written stays, so that nobody votes twice. */
    void forget(Desk desk, ParticipantId id) {
        jdbc.sql("""
                        delete from participant p where id = :id and meeting_id = :meeting
                          and not exists (select from ballot b where b.participant_id = p.id)
                          and not exists (select from contribution c where c.participant_id = p.id)
                        """)
                .param("id", id.value()).param("meeting", desk.meeting()).update();
    }

    /** Whether this changed anything: they were not behind this device before. */
    boolean arriveBehind(Desk desk, ParticipantId who, ParticipantId holder) {
        return jdbc.sql("""
                        update participant set joined_at = coalesce(joined_at, :now), left_at = null, device_id = :holder
                        where id = :who and meeting_id = :meeting
                          and (joined_at is null or left_at is not null or device_id is distinct from :holder)
                        """)
                .param("now", Ledger.stamp(desk.now)).param("who", who.value()).param("meeting", desk.meeting())
                .param("holder", holder.value())
                .update() == 1;
    }

    /** Whether somebody comes by opening the room: they are not here by a device of their own, and the meeting is not over. */
    boolean comesNow(UUID meeting, ParticipantId who) {
        return jdbc.sql("""
                        select (p.joined_at is null or p.left_at is not null or p.device_id is not null) and m.phase in ('PLANNED', 'INVITED', 'RUNNING')
                        from participant p join meeting m on m.id = p.meeting_id
                        where p.id = :who and p.meeting_id = :meeting
                        """)
                .param("who", who.value()).param("meeting", meeting)
                .query(Boolean.class).optional().orElse(false);
    }

    /** Whether this changed anything: they were not here before. */
    boolean arrive(Desk desk, ParticipantId who) {
        return jdbc.sql("""
                        update participant set joined_at = coalesce(joined_at, :now), left_at = null, device_id = null
                        where id = :who and meeting_id = :meeting
                          and (joined_at is null or left_at is not null or device_id is not null)
                        """)
                .param("now", Ledger.stamp(desk.now)).param("who", who.value()).param("meeting", desk.meeting())
                .update() == 1;
    }

    boolean leave(Desk desk, ParticipantId who) {
        return jdbc.sql("""
                        update participant set left_at = :now, device_id = null
                        where id = :who and meeting_id = :meeting and left_at is null and joined_at is not null
                        """)
                .param("now", Ledger.stamp(desk.now)).param("who", who.value()).param("meeting", desk.meeting())
                .update() == 1;
    }
}
