package no.sloyfe.room;

import java.util.List;
import java.util.UUID;
import no.sloyfe.meeting.Circle;
import no.sloyfe.method.Input;
import no.sloyfe.method.Slot;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remarks on ideas: each on one idea that lies before those who sit together (domain.md, M12). */
@Component
class Remarking {

    private final Contributions contributions;
    private final JdbcClient jdbc;

    Remarking(Contributions contributions, JdbcClient jdbc) {
        this.contributions = contributions;
        this.jdbc = jdbc;
    }

    /** How many remarks are still to come before every idea that lies before somebody here has one of each kind. */
    long missing(Desk desk) {
        Station station = desk.station();
        if (!(station.step().task() instanceof Task.Remark task)) {
            return 0;
        }
        List<Integer> steps = desk.route().earlierInItem(station.run()).stream()
                .filter(each -> !(station.step().input() instanceof Input.FromStep from) || each.step().key().equals(from.key()))
                .map(each -> each.run().step()).toList();
        return jdbc.sql("""
                        select count(*) from contribution idea cross join unnest(:slots::text[]) kind (slot)
                        where idea.meeting_id = :meeting and idea.item_id = :item and idea.step = any(:steps::int[])
                          and idea.kind = :shared and not idea.withdrawn
                          and (idea.circle_id is null or exists (
                              select from seat s join participant p on p.id = s.participant_id
                              where s.circle_id = idea.circle_id and p.joined_at is not null and p.left_at is null))
                          and not exists (
                              select from source s join contribution remark on remark.id = s.contribution_id
                              where s.source_id = idea.id and remark.kind = 'REMARK' and remark.step = :step
                                and remark.slot = kind.slot and not remark.withdrawn)
                        """)
                .param("slots", task.slots().stream().map(Slot::key).toArray(String[]::new))
                .param("meeting", desk.meeting()).param("item", station.run().item().value())
                .param("steps", steps.toArray(Integer[]::new)).param("shared", Kind.shared(station.step()).name())
                .param("step", station.run().step())
                .query(Long.class).single();
    }

    /** Null when the remark may be made. */
    @Nullable Reason remark(Desk desk, Command.Contribute it, Station station, @Nullable Circle circle) {
        if (!(station.step().task() instanceof Task.Remark task)) {
            return Reason.NOTHING_TO_WRITE_HERE;
        }
        if (task.slots().stream().noneMatch(slot -> slot.key().equals(it.slot()))) {
            return Reason.WRONG_SLOT;
        }
        if (circle == null && station.step().form() != SocialForm.PLENARY) {
            return Reason.NO_GROUP;
        }
        UUID table = circle == null ? null : circle.id();
        return it.sources().size() == 1 && contributions.find(desk, it.sources().getFirst())
                .filter(idea -> !idea.withdrawn() && idea.run().item().equals(station.run().item()))
                .filter(idea -> table == null ? idea.kind() == Kind.PLENARY : idea.kind() == Kind.POINT && table.equals(idea.circle()))
                .isPresent() ? null : Reason.UNKNOWN;
    }
}
