package no.sloyfe.meeting.preparation;

import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has said «I am done» with what; kept apart from what they wrote. */
@Repository
public class Readiness {

    /** How many of those who are asked are done with every task. */
    public record Count(int ready, int asked) {}

    private final Owned owned;
    private final JdbcClient jdbc;

    Readiness(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public Count count(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select count(*) filter (where not exists (
                                   select from preparation_task t
                                   where t.meeting_id = p.meeting_id and not exists (
                                       select from preparation_ready r where r.task_id = t.id and r.participant_id = p.id))) as ready,
                               count(*) as asked
                        from participant p where p.meeting_id = :meeting and p.person_id is not null
                        """)
                .param("meeting", place.meeting().value())
                .query(Count.class)
                .single());
    }

    /** How many are done with one task. */
    int count(Place place, PreparationTask task) {
        return owned.read(place.owner().value(), () -> jdbc.sql("select count(*) from preparation_ready where task_id = :task")
                .param("task", task.id().value())
                .query(Integer.class)
                .single());
    }

    /** The tasks that one participant is done with. */
    Set<UUID> of(Place place, ParticipantId participant) {
        return owned.read(place.owner().value(), () -> jdbc.sql("select task_id from preparation_ready where participant_id = :participant")
                .param("participant", participant.value())
                .query(UUID.class)
                .set());
    }

    void say(Place place, PreparationTask task, ParticipantId participant, boolean ready) {
        owned.write(place.owner().value(), () -> {
            jdbc.sql(ready
                            ? """
                              insert into preparation_ready (owner_id, task_id, participant_id)
                              values (:owner, :task, :participant) on conflict do nothing
                              """
                            : """
                              delete from preparation_ready
                              where owner_id = :owner and task_id = :task and participant_id = :participant
                              """)
                    .param("owner", place.owner().value())
                    .param("task", task.id().value())
                    .param("participant", participant.value())
                    .update();
        });
    }
}
