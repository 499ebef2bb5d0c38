package no.sloyfe.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What a desk knows stays true for the next while nobody changes anything, but not for long: a person may be erased meanwhile. */
    private static final long LONGEST = 5_000_000_000L;

    /**
     * What a desk knew at its commit, for the next desk of the same meeting.
     *
     * @param readAt by the system's stopwatch
     */
    record Kept(Phase phase, long revision, Route route, Stage stage, Roster roster, long readAt) {

        boolean holds(Phase now, long at) {
            return phase == now && revision == at && System.nanoTime() - readAt < LONGEST;
        }
    }

    final Place place;
    final Instant now;
    private final List<Ledger.Change> changes = new ArrayList<>();
    private Phase phase;
    private long revision;
    private final Supplier<Route> routes;
    private @Nullable Route route;
    private @Nullable Stage stage;
    private final @Nullable Stage stageBefore;
    private final Phase phaseBefore;
    private final long revisionBefore;
    /** Who is here and who sits where, as this desk leaves it. */
    final Roster roster;
    final Sheaf sheaf = new Sheaf();

    /** @param routes where the route is read, when first asked for */
    Desk(Place place, Instant now, Phase phase, long revision, Supplier<Route> routes, @Nullable Stage stage, Roster roster) {
        this.roster = roster;
        this.routes = routes;
        this.stageBefore = stage;
        this.phaseBefore = phase;
        this.revisionBefore = revision;
        this.place = place;
        this.now = now;
        this.phase = phase;
        this.revision = revision;
        this.stage = stage;
    }

    /** For the next desk, when this one has committed; nothing but while the meeting runs, since what is planned takes no revision. */
    Optional<Kept> kept() {
        return phase == Phase.RUNNING && stage != null
                ? Optional.of(new Kept(phase, revision, route(), stage, roster, roster.readAt)) : Optional.empty();
    }

    /** Whether anything is to be written down. */
    boolean moved() {
        return revision != revisionBefore || phase != phaseBefore;
    }

    boolean stageMoved() {
        return running() && !stage().equals(stageBefore);
    }

    UUID owner() {
        return place.owner().value();
    }

    UUID meeting() {
        return place.meeting().value();
    }

    Route route() {
        Route known = route;
        if (known == null) {
            known = routes.get();
            route = known;
        }
        return known;
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
        return route().at(stage().run()).orElseThrow();
    }

    boolean at(Run run) {
        return running() && stage().run().equals(run);
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
