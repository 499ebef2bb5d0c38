package no.sloyfe.meeting.preparation;

import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that lie with the tasks of a meeting. */
@Repository
class Files {

    record Stored(String name, FileType type, byte[] bytes) {}

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;

    Files(Owned owned, JdbcClient jdbc, Ids ids) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void put(Place place, PreparationTask task, Upload.Accepted file) {
        owned.write(place.owner().value(), () -> {
            jdbc.sql("""
                            insert into preparation_file (id, owner_id, task_id, name, type, bytes)
                            values (:id, :owner, :task, :name, :type, :bytes)
                            """)
                    .param("id", ids.next())
                    .param("owner", place.owner().value())
                    .param("task", task.id().value())
                    .param("name", file.name())
                    .param("type", file.type().mediaType())
                    .param("bytes", file.bytes())
                    .update();
        });
    }

    /** A file of this meeting; another meeting's does not exist. */
    Optional<Stored> one(Place place, FileId file) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select f.name, f.type, f.bytes
                        from preparation_file f join preparation_task t on t.id = f.task_id
                        where f.id = :file and t.meeting_id = :meeting
                        """)
                .param("file", file.value())
                .param("meeting", place.meeting().value())
                .query((row, _) -> new Stored(row.getString("name"), FileType.of(row.getString("type")), row.getBytes("bytes")))
                .optional());
    }

    /** The task that the file lay with, if it lay in this meeting. */
    Optional<TaskId> remove(Place place, FileId file) {
        return owned.write(place.owner().value(), () -> jdbc.sql("""
                        delete from preparation_file f using preparation_task t
                        where f.id = :file and t.id = f.task_id and t.meeting_id = :meeting
                        returning t.id
                        """)
                .param("file", file.value())
                .param("meeting", place.meeting().value())
                .query(UUID.class)
                .optional()
                .map(TaskId::new));
    }
}
