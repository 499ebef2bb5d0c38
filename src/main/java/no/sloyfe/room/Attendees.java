package no.sloyfe.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * @param guest has come by the meeting's code
     * @param shutOut was a guest and is put out for good
     */
    public record Attendee(ParticipantId id, String name, boolean here, @Nullable ParticipantId device, boolean guest, boolean shutOut) {

        /** The name with its number written so long that the tenth comes after the second. */
        public String inOrder() {
            return name.replaceFirst("\\((\\d)\\)$", "(0$1)");
        }
    }

    private static final String LIST = """
            select id, name, joined_at is not null and left_at is null as here, device_id,
                   person_id is null and device_id is null and joined_at is not null as guest, joined_at is null and left_at is not null as shut_out
            from participant where meeting_id = :meeting""";

    private final JdbcClient jdbc;

    Attendees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attendee> of(UUID meeting) {
        return jdbc.sql(LIST + " order by id").param("meeting", meeting).query((row, _) -> attendee(row)).list();
    }

    List<Attendee> some(UUID meeting, Collection<UUID> people) {
        return jdbc.sql(LIST + " and id = any(:people)").param("meeting", meeting).param("people", people.toArray(UUID[]::new))
                .query((row, _) -> attendee(row)).list();
    }

    private static Attendee attendee(ResultSet row) throws SQLException {
        return new Attendee(new ParticipantId(row.getObject("id", UUID.class)), row.getString("name"), row.getBoolean("here"),
                id(row.getObject("device_id", UUID.class)), row.getBoolean("guest"), row.getBoolean("shut_out"));
    }

    private static @Nullable ParticipantId id(@Nullable UUID value) {
        return value == null ? null : new ParticipantId(value);
    }

    /** Whom somebody acts for: themselves first, then those who sit behind their device. */
    List<ParticipantId> actsFor(Desk desk, ParticipantId who) {
        List<ParticipantId> people = new ArrayList<>(List.of(who));
        for (Attendee each : desk.roster.behind(() -> of(desk.meeting()))) {
            if (each.here() && who.equals(each.device())) {
                people.add(each.id());
            }
        }
        return people;
    }

    int numberHere(Desk desk) {
        return desk.roster.here(() -> of(desk.meeting()));
    }

    List<ParticipantId> here(Desk desk) {
        return known(desk).values().stream().filter(Attendee::here).map(Attendee::id).toList();
    }

    boolean isHere(Desk desk, ParticipantId who) {
        Attendee known = known(desk).get(who);
        return known != null && known.here();
    }

    private Map<ParticipantId, Attendee> known(Desk desk) {
        return desk.roster.people(() -> of(desk.meeting()));
    }

    /** Whether somebody was here and has gone again. */
    boolean hasLeft(Desk desk, ParticipantId who) {
        return !isHere(desk, who) && jdbc.sql("select left_at is not null from participant where id = :who and meeting_id = :meeting")
                .param("who", who.value()).param("meeting", desk.meeting())
                .query(Boolean.class).optional().orElse(false);
    }

    /** Somebody without a name behind a device; called after the one whose it is, with a number. */
    void add(Desk desk, ParticipantId id, ParticipantId holder, int number) {
        desk.roster.forgetPeople();
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
        desk.roster.forgetAll(); // seats and turns go with them
        jdbc.sql("""
                        delete from participant p where id = :id and meeting_id = :meeting
                          and not exists (select from ballot b where b.participant_id = p.id)
                          and not exists (select from contribution c where c.participant_id = p.id)
                        """)
                .param("id", id.value()).param("meeting", desk.meeting()).update();
    }

    /** Whether this changed anything: they were not behind this device before. */
    boolean arriveBehind(Desk desk, ParticipantId who, ParticipantId holder) {
        desk.roster.forgetPeople();
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
        boolean came = jdbc.sql("""
                        update participant set joined_at = coalesce(joined_at, :now), left_at = null, device_id = null
                        where id = :who and meeting_id = :meeting
                          and (joined_at is null or left_at is not null or device_id is not null)
                        """)
                .param("now", Ledger.stamp(desk.now)).param("who", who.value()).param("meeting", desk.meeting())
                .update() == 1;
        if (came) {
            desk.roster.moved(who, true);
        }
        return came;
    }

    boolean leave(Desk desk, ParticipantId who) {
        boolean left = jdbc.sql("""
                        update participant set left_at = :now, device_id = null
                        where id = :who and meeting_id = :meeting and left_at is null and joined_at is not null
                        """)
                .param("now", Ledger.stamp(desk.now)).param("who", who.value()).param("meeting", desk.meeting())
                .update() == 1;
        if (left) {
            desk.roster.moved(who, false);
        }
        return left;
    }
}
