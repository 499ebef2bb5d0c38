package no.sloyfe.room;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Phase;
import no.sloyfe.meeting.Programme;
import no.sloyfe.web.Refused;
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
        return open(List.of(place), Map.of(), true).getFirst();
    }

    /**
     * The same for several meetings of one owner, locked in an order that is alike everywhere.
     *
     * @param before what desks before knew of each, still true when nothing has changed since
     * @param waits for meetings that are locked elsewhere; else they are left out
     * @return in the order of the places
     */
    List<Desk> open(List<Place> places, Map<UUID, Desk.Kept> before, boolean waits) {
        record Row(UUID meeting, Phase phase, long revision) {}
        Map<UUID, Row> rows = jdbc.sql("select id, phase, revision from meeting where id = any(:meetings) order by id for no key update"
                        + (waits ? "" : " skip locked"))
                .param("meetings", places.stream().map(place -> place.meeting().value()).toArray(UUID[]::new))
                .query((r, _) -> new Row(r.getObject("id", UUID.class), Phase.valueOf(r.getString("phase")), r.getLong("revision")))
                .stream().collect(Collectors.toMap(Row::meeting, row -> row));
        if (waits && rows.size() < places.size()) {
            throw Refused.notFound();
        }
        Instant now = clock.instant();
        return places.stream().filter(place -> rows.containsKey(place.meeting().value())).map(place -> {
            Row row = Objects.requireNonNull(rows.get(place.meeting().value()));
            return open(place, now, row.phase(), row.revision(), Optional.ofNullable(before.get(row.meeting())));
        }).toList();
    }

    private Desk open(Place place, Instant now, Phase phase, long revision, Optional<Desk.Kept> before) {
        return before.filter(kept -> kept.holds(phase, revision))
                .map(kept -> new Desk(place, now, phase, revision, kept::route, kept.stage(), kept.roster()))
                .orElseGet(() -> new Desk(place, now, phase, revision, () -> Route.through(programme.of(place)),
                        phase == Phase.RUNNING ? stages.of(place.meeting()).orElse(null) : null, new Roster()));
    }

    void close(Desk desk) {
        close(List.of(desk));
    }

    /** Writes down what was touched, the phases and the newest revisions, and each stage that is another. */
    void close(Collection<Desk> desks) {
        desks.stream().filter(Desk::stageMoved).forEach(desk -> stages.save(desk, desk.stage()));
        List<Desk> moved = desks.stream().filter(Desk::moved).toList();
        if (!moved.isEmpty()) {
            enter(moved);
        }
    }

    void saveStage(Desk desk) {
        stages.save(desk, desk.stage());
    }

    private void enter(List<Desk> desks) {
        record Entry(UUID meeting, Change change) {}
        List<Entry> entries = desks.stream().flatMap(desk -> desk.changes().stream().map(change -> new Entry(desk.meeting(), change))).toList();
        jdbc.sql("""
                        with entered as (
                            insert into change (owner_id, meeting_id, revision, thing, thing_id, audience)
                            select :owner, meeting, revision, thing, id, audience
                            from unnest(:touched, :revisions, :things, :ids, :audiences) as touched (meeting, revision, thing, id, audience))
                        update meeting set phase = stands.phase, revision = stands.revision
                        from unnest(:meetings, :phases, :heads) as stands (meeting, phase, revision) where id = stands.meeting
                        """)
                .param("owner", desks.getFirst().owner())
                .param("meetings", desks.stream().map(Desk::meeting).toArray(UUID[]::new))
                .param("phases", desks.stream().map(desk -> desk.phase().name()).toArray(String[]::new))
                .param("heads", desks.stream().map(Desk::revision).toArray(Long[]::new))
                .param("touched", entries.stream().map(Entry::meeting).toArray(UUID[]::new))
                .param("revisions", entries.stream().map(each -> each.change().revision()).toArray(Long[]::new))
                .param("things", entries.stream().map(each -> each.change().thing().name()).toArray(String[]::new))
                .param("ids", entries.stream().map(each -> each.change().id()).toArray(UUID[]::new))
                .param("audiences", entries.stream().map(each -> each.change().audience()).toArray(String[]::new))
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
