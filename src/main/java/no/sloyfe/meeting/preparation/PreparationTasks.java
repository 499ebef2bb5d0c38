package no.sloyfe.meeting.preparation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The preparation tasks of a meeting, in order. */
@Repository
public class PreparationTasks {

    private record Head(UUID id, @Nullable UUID feeds, String title, String text, int minutes, boolean anonymous) {}

    private record Of<T>(UUID task, T part) {}

    private final Owned owned;
    private final JdbcClient jdbc;

    PreparationTasks(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public List<PreparationTask> of(Place place) {
        return owned.read(place.owner().value(), () -> load(place.meeting()));
    }

    /** The meeting's own task of this id; another meeting's does not exist. */
    PreparationTask one(Place place, TaskId task) {
        return of(place).stream()
                .filter(each -> each.id().equals(task))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private List<PreparationTask> load(MeetingId meeting) {
        List<Head> heads = jdbc.sql("""
                        select id, item_id as feeds, title, text, minutes, anonymous
                        from preparation_task where meeting_id = :meeting order by position, id
                        """)
                .param("meeting", meeting.value())
                .query(Head.class)
                .list();
        if (heads.isEmpty()) {
            return List.of();
        }
        var fields = byTask(jdbc.sql("""
                        select f.* from preparation_field f join preparation_task t on t.id = f.task_id
                        where t.meeting_id = :meeting order by f.position, f.id
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> new Of<>(row.getObject("task_id", UUID.class), new PreparationTask.Field(
                        new FieldId(row.getObject("id", UUID.class)), row.getString("slot"), row.getString("label"))))
                .list());
        var links = byTask(jdbc.sql("""
                        select l.* from preparation_link l join preparation_task t on t.id = l.task_id
                        where t.meeting_id = :meeting order by l.id
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> new Of<>(row.getObject("task_id", UUID.class),
                        new PreparationTask.Link(row.getString("title"), row.getString("url"))))
                .list());
        var files = byTask(jdbc.sql("""
                        select f.id, f.task_id, f.name, f.type, length(f.bytes) as size
                        from preparation_file f join preparation_task t on t.id = f.task_id
                        where t.meeting_id = :meeting order by f.id
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> new Of<>(row.getObject("task_id", UUID.class), new PreparationTask.File(
                        new FileId(row.getObject("id", UUID.class)), row.getString("name"),
                        FileType.of(row.getString("type")), row.getLong("size"))))
                .list());
        return heads.stream()
                .map(head -> new PreparationTask(
                        new TaskId(head.id()), head.feeds() == null ? null : new ItemId(head.feeds()),
                        head.title(), head.text(), head.minutes(), head.anonymous(),
                        fields.getOrDefault(head.id(), List.of()),
                        links.getOrDefault(head.id(), List.of()),
                        files.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static <T> Map<UUID, List<T>> byTask(List<Of<T>> rows) {
        return rows.stream().collect(Collectors.groupingBy(Of::task, Collectors.mapping(Of::part, Collectors.toList())));
    }
}
