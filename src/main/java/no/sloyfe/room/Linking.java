package no.sloyfe.room;

import java.util.UUID;
import no.sloyfe.method.Task;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Linking what hangs together, two and two (domain.md, M13). Linking what is linked already changes nothing. */
@Component
class Linking {

    private final JdbcClient jdbc;
    private final Contributions contributions;
    private final Seating seating;

    Linking(JdbcClient jdbc, Contributions contributions, Seating seating) {
        this.jdbc = jdbc;
        this.contributions = contributions;
        this.seating = seating;
    }

    Outcome link(Desk desk, Sender sender, Command.Link it) {
        if (sender.participant() == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        Table table = seating.table(desk, sender.participant()).orElse(null);
        if (table == null) {
            return new Refused(Reason.NO_GROUP);
        }
        boolean here = desk.station().step().task() instanceof Task.Link && !it.one().equals(it.other())
                && onTable(desk, table, it.one()) && onTable(desk, table, it.other());
        if (!here) {
            return new Refused(Reason.NO_LINK);
        }
        if (write(desk, table, it) == 1) {
            desk.touch(table.thing(), it.one(), table.audience());
        }
        return new Accepted(desk.now);
    }

    private boolean onTable(Desk desk, Table table, UUID thing) {
        return contributions.find(desk, thing)
                .filter(each -> table.holds(each) && each.run().item().equals(desk.stage().run().item())).isPresent();
    }

    private int write(Desk desk, Table table, Command.Link it) {
        Run run = desk.stage().run();
        String sql = it.linked()
                ? """
                  insert into connection (owner_id, meeting_id, item_id, step, circle_id, one, other)
                  values (:owner, :meeting, :item, :step, :circle, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid))
                  on conflict do nothing
                  """
                : """
                  delete from connection where owner_id = :owner and meeting_id = :meeting and item_id = :item and step = :step
                      and circle_id is not distinct from :circle::uuid
                      and one = least(:one::uuid, :other::uuid) and other = greatest(:one::uuid, :other::uuid)
                  """;
        return jdbc.sql(sql).param("owner", desk.owner()).param("meeting", desk.meeting()).param("item", run.item().value())
                .param("step", run.step()).param("circle", table.circle()).param("one", it.one()).param("other", it.other())
                .update();
    }
}
