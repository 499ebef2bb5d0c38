package no.sloyfe.meeting.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people prepared: each one's own for themselves, and together for who may see it. */
@Repository
public class PreparedAnswers {

    /** Fewer anonymous voices than this are not shown together. */
    public static final int FEWEST_ANONYMOUS = 3;

    private static final String SELECT = """
            select a.id, a.field_id, f.slot, f.label, a.text, a.participant_id, p.name
            from preparation_answer a
            join preparation_field f on f.id = a.field_id
            join preparation_task t on t.id = f.task_id
            left join participant p on p.id = a.participant_id
            """;

    private final Owned owned;
    private final JdbcClient jdbc;
    private final PreparationTasks tasks;

    PreparedAnswers(Owned owned, JdbcClient jdbc, PreparationTasks tasks) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /** The caller's own answers that come into this item; anonymous ones by the secret of the caller's browser. */
    public List<PreparedAnswer> own(Place place, ItemId item, Optional<AnswerSecret> secret) {
        return owned.read(place.owner().value(), () -> jdbc
                .sql("select id from preparation_task where meeting_id = :meeting and item_id = :item order by position, id")
                .param("meeting", place.meeting().value())
                .param("item", item.value())
                .query(UUID.class)
                .list().stream()
                .flatMap(task -> own(place, new TaskId(task), secret).stream())
                .toList());
    }

    /** All answers that come into this item, for the leader and the screen; anonymous ones only when enough have answered. */
    public List<PreparedAnswer> all(Place place, ItemId item) {
        return tasks.of(place).stream().filter(task -> item.equals(task.feeds())).flatMap(task -> all(place, task).stream()).toList();
    }

    List<PreparedAnswer> own(Place place, TaskId task, Optional<AnswerSecret> secret) {
        return owned.read(place.owner().value(), () -> jdbc.sql(SELECT + """
                        where t.id = :task and (a.participant_id = :participant or a.secret_hash = :hash)
                        order by f.position, f.id
                        """)
                .param("task", task.value())
                .param("participant", place.participant().map(ParticipantId::value).orElse(null), Types.OTHER)
                .param("hash", secret.map(known -> known.hash(task)).orElse(null), Types.BINARY)
                .query((row, _) -> answer(row))
                .list());
    }

    /** Anonymous ones come in an order that says nothing: a version 4 id was drawn, its hash is drawn again. */
    List<PreparedAnswer> all(Place place, PreparationTask task) {
        if (task.anonymous() && Math.min(voices(place, task), people(place, task)) < FEWEST_ANONYMOUS) {
            return List.of();
        }
        return owned.read(place.owner().value(), () -> jdbc.sql(SELECT + """
                        where t.id = :task
                        order by f.position, f.id, p.name collate "nb-NO-x-icu" nulls last, sha256(uuid_send(a.id))
                        """)
                .param("task", task.id().value())
                .query((row, _) -> answer(row))
                .list());
    }

    /** How many have answered something; nobody has two answers to one field. */
    int voices(Place place, PreparationTask task) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select coalesce(max(answered), 0) from (
                            select count(*) as answered
                            from preparation_answer a join preparation_field f on f.id = a.field_id
                            where f.task_id = :task group by f.id) each_field
                        """)
                .param("task", task.id().value())
                .query(Integer.class)
                .single());
    }

    /** How many people anonymous answers have come from; one of them may have used several browsers. */
    private int people(Place place, PreparationTask task) {
        return owned.read(place.owner().value(), () -> jdbc.sql("select count(*) from preparation_answered where task_id = :task")
                .param("task", task.id().value())
                .query(Integer.class)
                .single());
    }

    /** Unties what anonymous people wrote from the browsers they wrote on, for good: done when the meeting closes. */
    public void forgetSecrets(Place place) {
        owned.write(place.owner().value(), () -> {
            jdbc.sql("""
                            update preparation_answer a set secret_hash = null
                            from preparation_field f join preparation_task t on t.id = f.task_id
                            where a.field_id = f.id and t.meeting_id = :meeting and a.secret_hash is not null
                            """)
                    .param("meeting", place.meeting().value())
                    .update();
        });
    }

    private static PreparedAnswer answer(ResultSet row) throws SQLException {
        UUID author = row.getObject("participant_id", UUID.class);
        return new PreparedAnswer(
                row.getObject("id", UUID.class),
                new FieldId(row.getObject("field_id", UUID.class)),
                row.getString("slot"),
                row.getString("label"),
                row.getString("text"),
                author == null ? null : new ParticipantId(author),
                row.getString("name"));
    }
}
