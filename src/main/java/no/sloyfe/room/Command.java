package no.sloyfe.room;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Something a person wants of a running meeting. Those that belong to a run name it, so that a click that arrives late, twice
 * or from an old page does no harm.
 */
public sealed interface Command {

    /** @param id made by the writer's device and kept through retries; {@code sources} are notes, points or prepared answers behind it */
    record Contribute(UUID id, Run run, Kind kind, @Nullable String slot, ContributionText text, List<UUID> sources)
            implements Command {}

    record Rewrite(UUID contribution, ContributionText text) implements Command {}

    record Withdraw(UUID contribution) implements Command {}

    /** A member's note or prepared answer belongs to a point that the group has already. */
    record Belong(UUID point, UUID source) implements Command {}

    /** The caller's group has that point too. */
    record Support(UUID contribution) implements Command {}

    /** @param turn the turn that ends, so that a second click ends no other; null: whichever it is */
    record HandOn(Run run, @Nullable UUID turn) implements Command {}

    record Pass(Run run, @Nullable UUID turn) implements Command {}

    /** @param votes how many for each; more than one only where several share a device */
    record Vote(Run run, Map<UUID, Integer> votes) implements Command {}

    record Sort(Run run, UUID contribution, String field) implements Command {}

    /** Two things hang together, or do not after all. */
    record Link(Run run, UUID one, UUID other, boolean linked) implements Command {}

    /** @param answers how many chose each; more than one only where several share a device */
    record Rate(Run run, Map<String, Integer> answers) implements Command {}

    /** One of the caller's own ideas, to try. */
    record Pick(Run run, UUID idea) implements Command {}

    /** A quiet word to one's own group, by the one whose role it is. */
    record Signal(Run run, Sign sign) implements Command {}

    record Ready(Run run, boolean ready) implements Command {}

    /** The caller has come into the room. */
    record Arrive() implements Command {}

    record Leave() implements Command {}

    /** These and so many unnamed sit behind the caller's device, nobody else. */
    record Share(Set<ParticipantId> people, int unnamed) implements Command {}

    /**
     * Lines from a group's sheet of paper.
     *
     * @param target where they go, as {@link PaperTarget} says it
     * @param client made by the page, so that a sheet sent twice is stored once
     */
    record TypeIn(UUID circle, String target, List<ContributionText> lines, UUID client) implements Command {}

    /** Those who lead, only. */
    sealed interface Lead extends Command {}

    /** @param anyway also when something is missing that the step asks for */
    record Next(Run from, boolean anyway) implements Lead {

        Next(Run from) {
            this(from, false);
        }
    }

    record Back(Run from) implements Lead {}

    record MoreTime(Run run, Duration more) implements Lead {}

    record Pause(boolean pause) implements Lead {}

    record TimeOut(boolean start) implements Lead {}

    record Reveal(Run run) implements Lead {}

    /** New groups of those who are here. */
    record Regroup() implements Lead {}

    /** Whoever is left alone in a group moves in with another group. */
    record MoveIn(UUID group, UUID with) implements Lead {}

    /** Somebody went home without saying so. */
    record Gone(ParticipantId participant) implements Lead {}
}
