package no.sloyfe.meeting.preparation;

import java.util.Map;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps what somebody wrote: an emptied field takes its answer back, a field that was not sent stays as it was. */
@Component
class Answering {

    enum Outcome {
        KEPT,
        CLOSED
    }

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Meetings meetings;

    Answering(Owned owned, JdbcClient jdbc, Ids ids, Meetings meetings) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.meetings = meetings;
    }

    Outcome answer(Place place, PreparationTask task, Author author, Map<FieldId, String> texts) {
        Outcome outcome = kept(place, task, author, texts);
        if (outcome == Outcome.KEPT && author instanceof Author.Anonymous && !texts.values().stream().allMatch(String::isEmpty)) {
            count(place, task);
        }
        return outcome;
    }

    /** In a transaction of its own: the database numbers transactions, and would tie an answer to who wrote it. */
    private void count(Place place, PreparationTask task) {
        owned.write(place.owner().value(), () -> {
            jdbc.sql("""
                            insert into preparation_answered (owner_id, task_id, participant_id) values (:owner, :task, :participant)
                            on conflict do nothing
                            """)
                    .param("owner", place.owner().value())
                    .param("task", task.id().value())
                    .param("participant", place.participant().orElseThrow().value())
                    .update();
        });
    }

    private Outcome kept(Place place, PreparationTask task, Author author, Map<FieldId, String> texts) {
        return owned.write(place.owner().value(), () -> {
            if (!open(meetings.of(place))) {
                return Outcome.CLOSED;
            }
            texts.forEach((field, text) -> {
                if (text.isEmpty()) {
                    remove(task, author, field);
                } else {
                    put(place, task, author, field, text);
                }
            });
            return Outcome.KEPT;
        });
    }

    /** Until the meeting closes, what was prepared can be mended. */
    static boolean open(Meeting meeting) {
        return switch (meeting.phase()) {
            case PLANNED, INVITED, RUNNING -> true;
            case CLOSED, FOLLOWED_UP, CANCELLED -> false;
        };
    }

    private void put(Place place, PreparationTask task, Author author, FieldId field, String text) {
        StatementSpec insert = switch (author) {
            case Author.Named named -> jdbc.sql("""
                            insert into preparation_answer (id, owner_id, field_id, participant_id, text)
                            values (:id, :owner, :field, :author, :text)
                            on conflict (field_id, participant_id) do update set text = :text
                            """)
                    .param("id", ids.next())
                    .param("author", named.participant().value());
            case Author.Anonymous anonymous -> jdbc.sql("""
                            insert into preparation_answer (id, owner_id, field_id, secret_hash, text)
                            values (:id, :owner, :field, :author, :text)
                            on conflict (field_id, secret_hash) do update set text = :text
                            """)
                    .param("id", UUID.randomUUID()) // version 4: it must not tell when
                    .param("author", anonymous.secret().hash(task.id()));
        };
        insert.param("owner", place.owner().value()).param("field", field.value()).param("text", text).update();
    }

    private void remove(PreparationTask task, Author author, FieldId field) {
        StatementSpec delete = switch (author) {
            case Author.Named named -> jdbc.sql("delete from preparation_answer where field_id = :field and participant_id = :author")
                    .param("author", named.participant().value());
            case Author.Anonymous anonymous -> jdbc.sql("delete from preparation_answer where field_id = :field and secret_hash = :author")
                    .param("author", anonymous.secret().hash(task.id()));
        };
        delete.param("field", field.value()).update();
    }
}
