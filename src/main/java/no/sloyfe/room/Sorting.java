package no.sloyfe.room;

import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.method.Task;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Placing things into fields or themes (domain.md, M22 and M26): each group for itself, or everybody together. The last placing counts. */
@Component
class Sorting {

    private final JdbcClient jdbc;
    private final Contributions contributions;
    private final Seating seating;
    private final Themes themes;

    Sorting(JdbcClient jdbc, Contributions contributions, Seating seating, Themes themes) {
        this.themes = themes;
        this.jdbc = jdbc;
        this.contributions = contributions;
        this.seating = seating;
    }

    Outcome sort(Desk desk, Sender sender, UUID contribution, String field) {
        ParticipantId who = sender.participant();
        Task task = desk.station().step().task();
        if (!(task instanceof Task.Cluster) && !(task instanceof Task.Sort sort && has(sort, field))) {
            return new Refused(Reason.NOT_A_SORTING);
        }
        if (who == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        Contribution thing = contributions.find(desk, contribution)
                .filter(each -> !each.withdrawn() && (each.kind() == Kind.POINT || each.kind() == Kind.PLENARY)).orElse(null);
        if (thing == null) {
            return new Refused(Reason.UNKNOWN);
        }
        Table table = seating.table(desk, who).orElse(null);
        if (table == null) {
            return new Refused(Reason.NO_GROUP);
        }
        if (task instanceof Task.Cluster && !themes.may(desk, table, thing, field)) {
            return new Refused(Reason.NOT_A_SORTING);
        }
        long revision = desk.touch(table.thing(), contribution, table.audience());
        if (task instanceof Task.Sort && thing.run().sameStep(desk.stage().run())) {
            contributions.move(desk, contribution, field, revision);
        } else {
            place(desk, contribution, table.circle(), field, revision);
        }
        return new Accepted(desk.now);
    }

    private static boolean has(Task.Sort task, String field) {
        return task.fields().stream().anyMatch(slot -> slot.key().equals(field));
    }

    private void place(Desk desk, UUID contribution, @Nullable UUID circle, String field, long revision) {
        Run run = desk.stage().run();
        jdbc.sql("""
                        insert into placement (owner_id, meeting_id, item_id, step, contribution_id, circle_id, field, revision)
                        values (:owner, :meeting, :item, :step, :contribution, :circle, :field, :revision)
                        on conflict (item_id, step, contribution_id, circle_id) do update
                            set field = excluded.field, revision = excluded.revision
                        """)
                .param("owner", desk.owner()).param("meeting", desk.meeting()).param("item", run.item().value())
                .param("step", run.step()).param("contribution", contribution).param("circle", circle)
                .param("field", field).param("revision", revision)
                .update();
    }
}
