package no.sloyfe.followup.trying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.EntryId;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.room.IdeaPicked;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what somebody chose in a meeting, or wrote for themselves that they will try, as their own interim work (domain.md, M17 and
 * M28); a guest has no page to keep it on.
 */
@Component
public class Trying {

    /** The prompt under which a method asks each what they will try. */
    private static final String PROMPT = "try";

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Clock clock;

    Trying(Owned owned, JdbcClient jdbc, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(IdeaPicked picked) {
        owned.write(picked.place().owner().value(), () -> jdbc.sql("""
                        insert into interim_work (id, owner_id, meeting_id, loop_id, what, made_at, person_id)
                        select :id, m.owner_id, m.id, m.loop_id, :what, :at, p.person_id
                        from meeting m join participant p on p.meeting_id = m.id
                        where m.id = :meeting and p.id = :participant and p.person_id is not null
                        on conflict (id) do update set what = excluded.what, made_at = excluded.made_at""")
                .param("id", picked.choice())
                .param("what", picked.idea())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("meeting", picked.place().meeting().value())
                .param("participant", picked.participant().value())
                .update());
    }

    /** Takes what people wrote for themselves that they will try out of a meeting that is over; twice is once. */
    public void keep(Place place) {
        owned.write(place.owner().value(), () -> jdbc.sql("""
                        insert into interim_work (id, owner_id, meeting_id, loop_id, what, made_at, person_id)
                        select c.id, m.owner_id, m.id, m.loop_id, c.text, :at, p.person_id
                        from contribution c
                        join meeting m on m.id = c.meeting_id
                        join participant p on p.id = c.participant_id and p.person_id is not null
                        where m.id = :meeting and c.kind = 'NOTE' and c.slot = :prompt and not c.withdrawn and c.text is not null
                        on conflict (id) do nothing""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("meeting", place.meeting().value())
                .param("prompt", PROMPT)
                .update());
    }

    /** What a person tries now: chosen in a meeting after which its loop has not met again. */
    List<Tried> of(Caller.Member member) {
        return owned.read(member.owner().value(), () -> jdbc.sql("""
                        select w.id, w.what, w.went, w.note, l.name as loop_name
                        from interim_work w join loop l on l.id = w.loop_id join meeting m on m.id = w.meeting_id
                        where w.person_id = :person and not exists (
                            select from meeting later where later.loop_id = w.loop_id and later.starts_at > m.starts_at
                              and later.phase in ('CLOSED', 'FOLLOWED_UP'))
                        order by w.made_at desc, w.id""")
                .param("person", member.person().value())
                .query(Trying::read)
                .list());
    }

    /** What a person chose in the meeting that this one comes after. */
    List<Tried> since(Place place, @Nullable PersonId person) {
        if (person == null) {
            return List.of();
        }
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select w.id, w.what, w.went, w.note, l.name as loop_name
                        from interim_work w join loop l on l.id = w.loop_id
                        where w.person_id = :person and w.meeting_id = (
                            select earlier.id
                            from meeting earlier join meeting this on this.loop_id = earlier.loop_id
                            where this.id = :meeting and earlier.id <> this.id and earlier.phase in ('CLOSED', 'FOLLOWED_UP')
                              and least(earlier.starts_at, earlier.started_at) <= this.starts_at
                            order by least(earlier.starts_at, earlier.started_at) desc, earlier.id desc
                            limit 1)
                        order by w.made_at, w.id""")
                .param("person", person.value())
                .param("meeting", place.meeting().value())
                .query(Trying::read)
                .list());
    }

    /** Keeps how it went; false when this is nothing that the person is asked about here. */
    boolean tell(Place place, @Nullable PersonId person, EntryId id, Went went, String note) {
        if (since(place, person).stream().noneMatch(tried -> tried.id().equals(id))) {
            return false;
        }
        return owned.write(place.owner().value(), () -> jdbc.sql("update interim_work set went = :went, note = :note where id = :id")
                .param("went", went.name())
                .param("note", note)
                .param("id", id.value())
                .update()) == 1;
    }

    private static Tried read(ResultSet row, int number) throws SQLException {
        String went = row.getString("went");
        return new Tried(new EntryId(row.getObject("id", UUID.class)), row.getString("what"), row.getString("loop_name"),
                went == null ? null : Went.valueOf(went), row.getString("note"));
    }
}
