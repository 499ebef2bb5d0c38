package no.sloyfe.followup.looking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Caller;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.Measures;
import no.sloyfe.home.MyPageSection;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** «Look now»: asks those who lead a unit whether its measures work, on the day that was set (domain.md, H4). */
@Component
class LookingSection implements MyPageSection {

    private static final int MOST = 5;

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Clock clock;

    LookingSection(Owned owned, JdbcClient jdbc, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Section> of(Caller.Member member) {
        LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
        List<Due> due = member.leads() ? due(member, today) : List.of();
        return due.isEmpty() ? Optional.empty() : Optional.of(new Section("followup/looking/list", Map.of("due", due, "today", today)));
    }

    private List<Due> due(Caller.Member member, LocalDate today) {
        return owned.read(member.owner().value(), () -> jdbc.sql("""
                        select m.*, l.name as loop_name
                        from measure m
                        join loop l on l.id = m.loop_id
                        join member b on b.unit_id = l.unit_id and b.person_id = :person and b.role = 'LEADER'
                        where m.outcome is null and m.look_on <= :today
                        order by m.look_on, m.id
                        limit :most""")
                .param("person", member.person().value())
                .param("today", today)
                .param("most", MOST)
                .query((row, number) -> new Due(
                        new LoopId(row.getObject("loop_id", UUID.class)), row.getString("loop_name"),
                        Measures.read(row, number)))
                .list());
    }
}
