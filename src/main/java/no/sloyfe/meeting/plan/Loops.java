package no.sloyfe.meeting.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.database.Ids;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The loops that a new meeting can belong to. */
@Repository
class Loops {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Loops(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The loops that the member follows up, as leader of the unit or of a meeting there: first those whose latest meeting has been
     * held, the one met in last before all.
     */
    List<OpenLoop> of(Caller.Member member) {
        return jdbc.sql("""
                        select l.id, l.name, l.unit_id as unit, last.id as last_meeting, last.title as last_title, last.held
                        from loop l
                        join member b on b.unit_id = l.unit_id and b.person_id = :person
                        left join lateral (
                            select m.id, m.title, m.starts_at, m.phase in ('CLOSED', 'FOLLOWED_UP') as held from meeting m
                            where m.loop_id = l.id and m.phase <> 'CANCELLED'
                            order by m.starts_at desc, m.id desc limit 1) last on true
                        where b.role = 'LEADER' or exists (
                            select from meeting led where led.loop_id = l.id and (led.created_by = :person or exists (
                                select from facilitator f where f.meeting_id = led.id and f.person_id = :person)))
                        order by last.held desc nulls last, last.starts_at desc, l.id desc""")
                .param("person", member.person().value())
                .query((row, number) -> new OpenLoop(
                        new LoopId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new UnitId(row.getObject("unit", UUID.class)),
                        meeting(row.getObject("last_meeting", UUID.class)),
                        Optional.ofNullable(row.getString("last_title")),
                        row.getBoolean("held")))
                .list();
    }

    private static Optional<MeetingId> meeting(@Nullable UUID id) {
        return Optional.ofNullable(id).map(MeetingId::new);
    }

    LoopId add(OwnerId owner, UnitId unit, String name) {
        LoopId id = new LoopId(ids.next());
        jdbc.sql("insert into loop (id, owner_id, unit_id, name, created) values (:id, :owner, :unit, :name, :now)")
                .param("id", id.value())
                .param("owner", owner.value())
                .param("unit", unit.value())
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
