package no.sloyfe.room;

import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Task;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Placing what came before into fields (domain.md, M22): each group for itself, or everybody together. */
@Component
class Sorting {

    private final JdbcClient jdbc;
    private final Contributions contributions;
    private final Seating seating;

    Sorting(JdbcClient jdbc, Contributions contributions, Seating seating) {
        this.jdbc = jdbc;
        this.contributions = contributions;
        this.seating = seating;
    }

    Outcome sort(Desk desk, Sender sender, UUID contribution, String field) {
        ParticipantId who = sender.participant();
        if (!(desk.station().step().task() instanceof Task.Sort task)
                || task.fields().stream().noneMatch(slot -> slot.key().equals(field))) {
            return new Refused(Reason.NOT_A_SORTING);
        }
        if (who == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        Contribution thing = contributions.find(desk.meeting(), contribution)
                .filter(each -> !each.withdrawn() && each.kind() != Kind.NOTE).orElse(null);
        if (thing == null) {
            return new Refused(Reason.UNKNOWN);
        }
        Circle circle = Seating.circleOf(seating.at(desk.meeting(), desk.route(), desk.station()), who).orElse(null);
        if (circle == null && desk.station().step().form() != SocialForm.PLENARY) {
            return new Refused(Reason.NO_GROUP);
        }
        UUID table = circle == null ? null : circle.id();
        long revision = desk.touch(table == null ? Thing.PLENARY : Thing.POINTS, contribution,
                table == null ? Audience.ROOM : Audience.group(table));
        if (thing.run().sameStep(desk.stage().run())) {
            contributions.move(contribution, field, revision);
        } else {
            place(desk, contribution, table, field, revision);
        }
        return new Accepted(desk.now);
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
