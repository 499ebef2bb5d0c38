package no.sloyfe.meeting.plan;

import java.util.List;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.meeting.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lays preparation tasks into a new meeting, and reads them from an old one to lay them there. */
@Repository
class Tasks {

    private record Row(UUID id, String title, String text, int minutes, boolean anonymous, @Nullable Integer feeds) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    Tasks(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(Place place, int position, Sketch.Task task, @Nullable ItemId feeds) {
        UUID id = ids.next();
        jdbc.sql("""
                        insert into preparation_task (id, owner_id, meeting_id, item_id, position, title, text, minutes, anonymous)
                        values (:id, :owner, :meeting, :item, :position, :title, :text, :minutes, :anonymous)""")
                .param("id", id)
                .param("owner", place.owner().value())
                .param("meeting", place.meeting().value())
                .param("item", feeds == null ? null : feeds.value())
                .param("position", position)
                .param("title", task.title())
                .param("text", task.text())
                .param("minutes", task.minutes())
                .param("anonymous", task.anonymous())
                .update();
        for (int at = 0; at < task.fields().size(); at++) {
            Sketch.Field field = task.fields().get(at);
            jdbc.sql("""
                            insert into preparation_field (id, owner_id, task_id, position, slot, label)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(ids.next(), place.owner().value(), id, at, field.slot(), field.label())
                    .update();
        }
        task.links().forEach(link -> jdbc.sql("""
                        insert into preparation_link (id, owner_id, task_id, title, url) values (?, ?, ?, ?, ?)""")
                .params(ids.next(), place.owner().value(), id, link.title(), link.url())
                .update());
    }

    /** Texts, fields and links; files belonged to that meeting. */
    List<Sketch.Task> of(Place place) {
        List<Row> rows = jdbc.sql("""
                        select t.id, t.title, t.text, t.minutes, t.anonymous, i.position as feeds
                        from preparation_task t left join item i on i.id = t.item_id
                        where t.meeting_id = :meeting
                        order by t.position, t.id""")
                .param("meeting", place.meeting().value())
                .query(Row.class)
                .list();
        return rows.stream()
                .map(row -> new Sketch.Task(row.title(), row.text(), row.minutes(), row.anonymous(),
                        row.feeds() == null ? -1 : row.feeds(), fields(row.id()), links(row.id())))
                .toList();
    }

    private List<Sketch.Field> fields(UUID task) {
        return jdbc.sql("select slot, label from preparation_field where task_id = :task order by position, id")
                .param("task", task)
                .query(Sketch.Field.class)
                .list();
    }

    private List<Sketch.Link> links(UUID task) {
        return jdbc.sql("select title, url from preparation_link where task_id = :task order by id")
                .param("task", task)
                .query(Sketch.Link.class)
                .list();
    }
}
