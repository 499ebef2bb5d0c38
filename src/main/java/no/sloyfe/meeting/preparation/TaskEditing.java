package no.sloyfe.meeting.preparation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes, changes and removes preparation tasks. What somebody has answered is never taken away by it. */
@Component
public class TaskEditing {

    /** What became of a change. */
    enum Outcome {
        KEPT,
        A_FIELD_HAS_ANSWERS,
        NAMES_WERE_PROMISED
    }

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Meetings meetings;

    TaskEditing(Owned owned, JdbcClient jdbc, Ids ids, Meetings meetings) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.meetings = meetings;
    }

    /** The same with the meeting held, for it may be deleted while somebody writes the task. */
    public TaskId add(Place place, TaskDraft draft) {
        return owned.write(place.owner().value(), () -> {
            meetings.locked(place);
            return add(place.owner(), place.meeting(), draft);
        });
    }

    /** Adds a task after the others. */
    public TaskId add(OwnerId owner, MeetingId meeting, TaskDraft draft) {
        var task = new TaskId(ids.next());
        owned.write(owner.value(), () -> {
            jdbc.sql("""
                            insert into preparation_task (id, owner_id, meeting_id, item_id, position, title, text, minutes, anonymous)
                            select :id, :owner, :meeting, :item, coalesce(max(position) + 1, 0), :title, :text, :minutes, :anonymous
                            from preparation_task where meeting_id = :meeting
                            """)
                    .param("id", task.value())
                    .param("owner", owner.value())
                    .param("meeting", meeting.value())
                    .param("item", item(draft.feeds()))
                    .param("title", draft.title())
                    .param("text", draft.text())
                    .param("minutes", draft.minutes())
                    .param("anonymous", draft.anonymous())
                    .update();
            putParts(owner, task, draft);
        });
        return task;
    }

    /** Changes a task; once somebody has answered, its answered fields stay, and so does what was said about names. */
    Outcome change(Place place, PreparationTask task, TaskDraft draft) {
        return owned.write(place.owner().value(), () -> {
            lock(task);
            List<UUID> kept = draft.fields().stream()
                    .map(TaskDraft.Field::id)
                    .filter(Objects::nonNull)
                    .map(FieldId::value)
                    .toList();
            if (answered(task, kept)) {
                return Outcome.A_FIELD_HAS_ANSWERS;
            }
            if (draft.anonymous() != task.anonymous() && answered(task, List.of())) {
                return Outcome.NAMES_WERE_PROMISED;
            }
            jdbc.sql("""
                            update preparation_task
                            set item_id = :item, title = :title, text = :text, minutes = :minutes, anonymous = :anonymous
                            where id = :id
                            """)
                    .param("id", task.id().value())
                    .param("item", item(draft.feeds()))
                    .param("title", draft.title())
                    .param("text", draft.text())
                    .param("minutes", draft.minutes())
                    .param("anonymous", draft.anonymous())
                    .update();
            jdbc.sql("delete from preparation_field where task_id = :task and id <> all(:kept)")
                    .param("task", task.id().value())
                    .param("kept", kept.toArray(UUID[]::new))
                    .update();
            jdbc.sql("delete from preparation_link where task_id = :task").param("task", task.id().value()).update();
            putParts(place.owner(), task.id(), draft);
            return Outcome.KEPT;
        });
    }

    Outcome remove(Place place, PreparationTask task) {
        return owned.write(place.owner().value(), () -> {
            lock(task);
            if (answered(task, List.of())) {
                return Outcome.A_FIELD_HAS_ANSWERS;
            }
            jdbc.sql("delete from preparation_task where id = :id").param("id", task.id().value()).update();
            return Outcome.KEPT;
        });
    }

    private void lock(PreparationTask task) {
        boolean there = jdbc.sql("select id from preparation_task where id = :id for update")
                .param("id", task.id().value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refused.notFound();
        }
    }

    private boolean answered(PreparationTask task, List<UUID> otherThan) {
        return jdbc.sql("""
                        select exists (
                            select from preparation_answer a join preparation_field f on f.id = a.field_id
                            where f.task_id = :task and f.id <> all(:others))
                        """)
                .param("task", task.id().value())
                .param("others", otherThan.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private void putParts(OwnerId owner, TaskId task, TaskDraft draft) {
        int position = 0;
        for (TaskDraft.Field field : draft.fields()) {
            FieldId known = field.id();
            jdbc.sql("""
                            insert into preparation_field (id, owner_id, task_id, position, slot, label)
                            values (:id, :owner, :task, :position, :slot, :label)
                            on conflict (id) do update set position = :position, slot = :slot, label = :label
                            """)
                    .param("id", known == null ? ids.next() : known.value())
                    .param("owner", owner.value())
                    .param("task", task.value())
                    .param("position", position++)
                    .param("slot", field.slot())
                    .param("label", field.label())
                    .update();
        }
        for (PreparationTask.Link link : draft.links()) {
            jdbc.sql("insert into preparation_link (id, owner_id, task_id, title, url) values (:id, :owner, :task, :title, :url)")
                    .param("id", ids.next())
                    .param("owner", owner.value())
                    .param("task", task.value())
                    .param("title", link.title())
                    .param("url", link.url())
                    .update();
        }
    }

    private static @Nullable UUID item(@Nullable ItemId feeds) {
        return feeds == null ? null : feeds.value();
    }
}
