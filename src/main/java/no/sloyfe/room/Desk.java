package no.sloyfe.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One transaction's hold on a meeting: its row is locked, changes take consecutive revisions from here.
 *
 * <p>Not thread-safe; lives as long as the transaction.
 */
final class Desk {

    final Place place;
    final Instant now;
    private final List<Ledger.Change> changes = new ArrayList<>();
    private Phase phase;
    private long revision;
    private final Route route;
    private @Nullable Stage stage;
    /** Who is here and who sits where, as this desk leaves it. */
    final Roster roster;
    final Sheaf sheaf = new Sheaf();
    private @Nullable Run votableIn;
    private Set<UUID> votable = Set.of();

    Desk(Place place, Instant now, Phase phase, long revision, Route route, @Nullable Stage stage, Roster roster) {
        this.roster = roster;
        this.place = place;
        this.now = now;
        this.phase = phase;
        this.revision = revision;
        this.route = route;
        this.stage = stage;
    }

    /** For the next desk, once this one has committed. */
    Roster.Kept kept() {
        return new Roster.Kept(roster, revision, roster.readAt);
    }

    UUID owner() {
        return place.owner().value();
    }

    UUID meeting() {
        return place.meeting().value();
    }

    Route route() {
        return route;
    }

    long revision() {
        return revision;
    }

    Phase phase() {
        return phase;
    }

    void phase(Phase other) {
        phase = other;
    }

    boolean running() {
        return phase == Phase.RUNNING && stage != null;
    }

    /** Where the meeting is; only while it runs. */
    Stage stage() {
        if (stage == null) {
            throw new IllegalStateException("The meeting is not running");
        }
        return stage;
    }

    void stage(Stage other) {
        stage = other;
    }

    Station station() {
        return route.at(stage().run()).orElseThrow();
    }

    boolean at(Run run) {
        return running() && stage().run().equals(run);
    }

    /** What can be voted for in the present run: it was written before, so it is read once for all who vote. */
    Set<UUID> votable(Supplier<Set<UUID>> read) {
        if (!stage().run().equals(votableIn)) {
            votableIn = stage().run();
            votable = read.get();
        }
        return votable;
    }

    /** What was touched, in order. */
    List<Ledger.Change> changes() {
        return changes;
    }

    /** Takes the next revision for a change and says who sees it. */
    long touch(Thing thing, @Nullable UUID id, Audience audience) {
        revision++;
        changes.add(new Ledger.Change(revision, thing, id, audience.text()));
        return revision;
    }

    long touch(Thing thing, Audience audience) {
        return touch(thing, null, audience);
    }
}
