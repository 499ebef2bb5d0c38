package no.sloyfe.meeting.preparation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.database.Owned;
import no.sloyfe.home.MyPageSection;
import no.sloyfe.meeting.Meeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On my page: the tasks I have not said I am done with, the nearest meeting first. */
@Component
public class LeftToPrepare implements MyPageSection {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeftToPrepare(Owned owned, JdbcClient jdbc, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Section> of(Caller.Member member) {
        List<Left> left = owned.read(member.owner().value(), () -> jdbc.sql("""
                        select t.id as task, t.title, t.minutes, m.id as meeting, m.title as meeting_title, m.starts_at, m.started_at
                        from participant p
                        join meeting m on m.id = p.meeting_id
                        join preparation_task t on t.meeting_id = m.id
                        where p.person_id = :person and m.phase in ('INVITED', 'RUNNING') and m.starts_at > :longAgo
                          and not exists (
                              select from preparation_ready r where r.task_id = t.id and r.participant_id = p.id)
                        order by m.starts_at, t.position, t.id
                        """)
                .param("person", member.person().value())
                .param("longAgo", Timestamp.from(clock.instant().minusSeconds(86_400)))
                .query((row, _) -> new Left(
                        new TaskId(row.getObject("task", UUID.class)),
                        row.getString("title"),
                        row.getInt("minutes"),
                        new MeetingId(row.getObject("meeting", UUID.class)),
                        row.getString("meeting_title"),
                        Meeting.heldAt(row.getTimestamp("starts_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("started_at")).map(Timestamp::toInstant).orElse(null))))
                .list());
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("meeting/preparation/left", Map.of("left", left)));
    }

    /** A task that is left, and the meeting that it is for. */
    public record Left(TaskId task, String title, int minutes, MeetingId meeting, String meetingTitle, Instant heldAt) {}
}
