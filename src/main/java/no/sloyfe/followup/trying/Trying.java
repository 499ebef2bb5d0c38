package no.sloyfe.followup.trying;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import no.sloyfe.access.Caller;
import no.sloyfe.database.Owned;
import no.sloyfe.room.IdeaPicked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the idea that somebody chose in a meeting as their own interim work (domain.md, M17); a guest has no page to keep it on. */
@Component
class Trying {

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

    /** What a person tries now: chosen in a meeting after which its loop has not met again. */
    List<Tried> of(Caller.Member member) {
        return owned.read(member.owner().value(), () -> jdbc.sql("""
                        select w.what, l.name as loop_name
                        from interim_work w join loop l on l.id = w.loop_id join meeting m on m.id = w.meeting_id
                        where w.person_id = :person and not exists (
                            select from meeting later where later.loop_id = w.loop_id and later.starts_at > m.starts_at
                              and later.phase in ('CLOSED', 'FOLLOWED_UP'))
                        order by w.made_at desc, w.id""")
                .param("person", member.person().value())
                .query(Tried.class)
                .list());
    }
}
