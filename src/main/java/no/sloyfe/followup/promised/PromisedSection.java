package no.sloyfe.followup.promised;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Caller;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.Milestones;
import no.sloyfe.home.MyPageSection;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** «I promised»: what this person has said they will do and has not yet done. */
@Component
class PromisedSection implements MyPageSection {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Clock clock;

    PromisedSection(Owned owned, JdbcClient jdbc, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Section> of(Caller.Member member) {
        List<Promised> promised = waiting(member);
        return promised.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("followup/promised/list", Map.of(
                        "promised", promised, "today", LocalDate.now(clock.withZone(Words.ZONE)))));
    }

    private List<Promised> waiting(Caller.Member member) {
        return owned.read(member.owner().value(), () -> jdbc.sql("""
                        select p.*, l.name as loop_name
                        from milestone p join loop l on l.id = p.loop_id
                        where p.person_id = :person and p.state in ('OPEN', 'MOVED')
                        order by coalesce(p.moved_to, p.due), p.id""")
                .param("person", member.person().value())
                .query((row, number) -> new Promised(
                        new LoopId(row.getObject("loop_id", UUID.class)), row.getString("loop_name"),
                        Milestones.read(row, number)))
                .list());
    }
}
