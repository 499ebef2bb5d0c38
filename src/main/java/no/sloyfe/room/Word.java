package no.sloyfe.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The word as it goes round: in one circle, or in plenary among people or groups (domain.md, M02 and M03). One has it at a
 * time; who passes is asked once more when the others are through.
 */
public record Word(List<Turn> turns) {

    /** Someone's place in the round: a participant's, or a group's. */
    public record Turn(
            UUID id, int position, @Nullable UUID participant, @Nullable UUID speakingCircle, State state,
            @Nullable Instant since) {

        Turn with(State other, @Nullable Instant from) {
            return new Turn(id, position, participant, speakingCircle, other, from);
        }

        /** What is left of the turn's time; negative when it is up. A clock that stands lets nobody's time run. */
        public Duration left(int seconds, Stage stage, Instant now) {
            Instant from = since == null ? now : since;
            Instant shows = stage.standingSince(now);
            return Duration.between(shows.isBefore(from) ? from : shows, from.plusSeconds(seconds));
        }

        Turn at(int otherPosition) {
            return new Turn(id, otherPosition, participant, speakingCircle, state, since);
        }
    }

    public enum State { WAITING, SPEAKING, PASSED, DONE }

    public Word {
        turns = turns.stream().sorted(Comparator.comparingInt(Turn::position)).toList();
    }

    public Optional<Turn> speaking() {
        return first(turn -> turn.state() == State.SPEAKING);
    }

    /** Who gets the word after the one who has it. */
    public Optional<Turn> next() {
        return first(turn -> turn.state() == State.WAITING).or(() -> first(turn -> turn.state() == State.PASSED));
    }

    public boolean done() {
        return turns.stream().allMatch(turn -> turn.state() == State.DONE);
    }

    /** The one speaking is through; the next begins. */
    public Word handOn(Instant now) {
        return leave(turn -> turn.with(State.DONE, null)).begin(now);
    }

    /** The one speaking has more to give and goes to the end of the line. */
    public Word toTheEnd(Instant now) {
        int last = turns.stream().mapToInt(Turn::position).max().orElse(0);
        return leave(turn -> turn.with(State.WAITING, null).at(last + 1)).begin(now);
    }

    /** The one speaking passes: asked once more after the others, unless all others are through. */
    public Word pass(Instant now) {
        boolean othersWait = first(turn -> turn.state() == State.WAITING).isPresent();
        return leave(turn -> turn.with(othersWait ? State.PASSED : State.DONE, null)).begin(now);
    }

    /** Somebody went home: out of the round, and the word goes on if it was theirs. */
    public Word without(UUID who, Instant now) {
        List<Turn> rest = turns.stream()
                .map(turn -> who.equals(turn.participant()) || who.equals(turn.speakingCircle())
                        ? turn.with(State.DONE, null) : turn)
                .toList();
        return new Word(rest).begin(now);
    }

    /** Somebody came late: last in the round. */
    public Word joinedBy(Turn late, Instant now) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(late.at(turns.stream().mapToInt(Turn::position).max().orElse(-1) + 1));
        return new Word(all).begin(now);
    }

    /** Gives the word to the next if nobody has it. */
    public Word begin(Instant now) {
        if (speaking().isPresent()) {
            return this;
        }
        return next().map(next -> replace(next, next.with(State.SPEAKING, now))).orElse(this);
    }

    /** The clock stood from then until now, and goes on from where it was. */
    Word stood(Instant from, Instant now) {
        return speaking().filter(turn -> turn.since() != null && from.isBefore(now)).map(turn -> {
            Instant began = Objects.requireNonNull(turn.since());
            Instant stood = began.isAfter(from) ? began : from;
            return replace(turn, turn.with(State.SPEAKING, began.plus(Duration.between(stood, now))));
        }).orElse(this);
    }

    private Word leave(UnaryOperator<Turn> how) {
        return speaking().map(turn -> replace(turn, how.apply(turn))).orElse(this);
    }

    private Word replace(Turn old, Turn changed) {
        return new Word(turns.stream().map(turn -> turn.id().equals(old.id()) ? changed : turn).toList());
    }

    private Optional<Turn> first(Predicate<Turn> which) {
        return turns.stream().filter(which).findFirst();
    }
}
