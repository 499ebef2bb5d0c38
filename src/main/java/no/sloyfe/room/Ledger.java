package no.sloyfe.room;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Phase;
import no.sloyfe.meeting.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks a meeting, hands out its revisions and writes down what each touched. */
@Component
class Ledger {

    private final JdbcClient jdbc;
    private final Programme programme;
    private final Stages stages;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Programme programme, Stages stages, Clock clock) {
        this.jdbc = jdbc;
        this.programme = programme;
        this.stages = stages;
        this.clock = clock;
    }

    /** Locks the meeting's row until the transaction ends, but not its key: somebody who joins waits for nobody. */
    Desk open(Place place) {
        return open(place, Optional.empty());
    }

    /** @param before what a desk before knew, still true when nothing has changed since */
    Desk open(Place place, Optional<Desk.Kept> before) {
        record Row(Phase phase, long revision) {}
        Row row = jdbc.sql("select phase, revision from meeting where id = :meeting for no key update")
                .param("meeting", place.meeting().value())
                .query((r, _) -> new Row(Phase.valueOf(r.getString("phase")), r.getLong("revision")))
                .single();
        Instant now = clock.instant();
        return before.filter(kept -> kept.holds(row.phase(), row.revision()))
                .map(kept -> new Desk(place, now, row.phase(), row.revision(), kept::route, kept.stage(), kept.roster()))
                .orElseGet(() -> new Desk(place, now, row.phase(), row.revision(), () -> Route.through(programme.of(place)),
                        row.phase() == Phase.RUNNING ? stages.of(place.meeting()).orElse(null) : null, new Roster()));
    }

    /** Writes down what was touched, the phase and the newest revision, and the stage when it is another. */
    void close(Desk desk) {
        if (desk.stageMoved()) {
            stages.save(desk, desk.stage());
        }
        if (desk.moved()) {
            enter(desk);
        }
    }

    void saveStage(Desk desk) {
        stages.save(desk, desk.stage());
    }

    private void enter(Desk desk) {
        List<Change> changes = desk.changes();
        jdbc.sql("""
                        with entered as (
                            insert into change (owner_id, meeting_id, revision, thing, thing_id, audience)
                            select :owner, :meeting, revision, thing, id, audience
                            from unnest(:revisions, :things, :ids, :audiences) as touched (revision, thing, id, audience))
                        update meeting set phase = :phase, revision = :revision where id = :meeting
                        """)
                .param("phase", desk.phase().name())
                .param("revision", desk.revision())
                .param("owner", desk.owner())
                .param("meeting", desk.meeting())
                .param("revisions", changes.stream().map(Change::revision).toArray(Long[]::new))
                .param("things", changes.stream().map(each -> each.thing().name()).toArray(String[]::new))
                .param("ids", changes.stream().map(Change::id).toArray(UUID[]::new))
                .param("audiences", changes.stream().map(Change::audience).toArray(String[]::new))
                .update();
    }

    /** One line of the change table. */
    record Change(long revision, Thing thing, @Nullable UUID id, String audience) {}

    /** What was touched after a revision, oldest first; at most {@code limit} + 1 lines. */
    List<Change> after(UUID meeting, long revision, int limit) {
        return jdbc.sql("""
                        select revision, thing, thing_id, audience from change
                        where meeting_id = :meeting and revision > :revision
                        order by revision limit :limit
                        """)
                .param("meeting", meeting)
                .param("revision", revision)
                .param("limit", limit + 1)
                .query((r, _) -> new Change(r.getLong("revision"), Thing.of(r.getString("thing")),
                        r.getObject("thing_id", UUID.class), r.getString("audience")))
                .list();
    }

    Optional<Long> head(UUID meeting) {
        return jdbc.sql("select revision from meeting where id = :meeting").param("meeting", meeting)
                .query(Long.class).optional();
    }

    static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
