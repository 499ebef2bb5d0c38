package no.sloyfe.followup.loop;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.LoopPlace;
import no.sloyfe.followup.Rows;
import no.sloyfe.meeting.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of a loop in the order they are held. */
@Repository
public class Line {

    private final Owned owned;
    private final JdbcClient jdbc;

    Line(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public List<Stop> of(LoopPlace loop) {
        return owned.read(loop.owner().value(), () -> jdbc.sql("""
                        select m.id, m.title, m.purpose, m.starts_at, m.started_at, m.phase,
                          count(p.id) filter (where p.state = 'OPEN') as open,
                          count(p.id) filter (where p.state = 'KEPT') as kept,
                          count(p.id) filter (where p.state = 'MOVED') as moved,
                          count(p.id) filter (where p.state = 'DROPPED') as dropped
                        from meeting m left join milestone p on p.meeting_id = m.id
                        where m.loop_id = :loop and m.phase <> 'CANCELLED'
                        group by m.id
                        order by m.starts_at, m.id""")
                .param("loop", loop.id().value())
                .query((row, number) -> new Stop(
                        new MeetingId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getString("purpose"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        Rows.instant(row, "started_at"),
                        Phase.valueOf(row.getString("phase")),
                        row.getInt("open"),
                        row.getInt("kept"),
                        row.getInt("moved"),
                        row.getInt("dropped")))
                .list());
    }
}
