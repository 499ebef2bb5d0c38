package no.sloyfe.room;

import static no.sloyfe.room.Ledger.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each running meeting is. */
@Repository
class Stages {

    private final JdbcClient jdbc;

    Stages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stage> of(MeetingId meeting) {
        return jdbc.sql("""
                        select item_id, step, round, started_at, ends_at, paused_at, timeout_at, revealed
                        from room where meeting_id = :meeting
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> stage(row))
                .optional();
    }

    void save(Desk desk, Stage stage) {
        jdbc.sql("""
                        insert into room (meeting_id, owner_id, item_id, step, round, started_at, ends_at, paused_at, timeout_at, revealed)
                        values (:meeting, :owner, :item, :step, :round, :started, :ends, :paused, :timeout, :revealed)
                        on conflict (meeting_id) do update set
                            item_id = excluded.item_id, step = excluded.step, round = excluded.round,
                            started_at = excluded.started_at, ends_at = excluded.ends_at, paused_at = excluded.paused_at,
                            timeout_at = excluded.timeout_at, revealed = excluded.revealed
                        """)
                .param("meeting", desk.meeting())
                .param("owner", desk.owner())
                .param("item", stage.run().item().value())
                .param("step", stage.run().step())
                .param("round", stage.run().round())
                .param("started", stamp(stage.startedAt()))
                .param("ends", stamp(stage.endsAt()))
                .param("paused", stamp(stage.pausedAt()))
                .param("timeout", stamp(stage.timeoutAt()))
                .param("revealed", stage.revealed())
                .update();
    }

    private static Stage stage(ResultSet row) throws SQLException {
        Run run = new Run(new ItemId(row.getObject("item_id", UUID.class)), row.getInt("step"), row.getInt("round"));
        return new Stage(run, row.getTimestamp("started_at").toInstant(), row.getTimestamp("ends_at").toInstant(),
                instant(row.getTimestamp("paused_at")), instant(row.getTimestamp("timeout_at")), row.getBoolean("revealed"));
    }

    static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
