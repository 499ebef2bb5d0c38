package no.sloyfe.room;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the meeting is and what its clock says.
 *
 * @param endsAt when the clock reaches zero, as long as nothing makes it stand
 * @param pausedAt the clock stands since then
 * @param timeoutAt a time-out (domain.md, M04) lies over the step since then; the step's clock stands meanwhile
 * @param revealed the run's hidden votes are shown
 */
public record Stage(
        Run run,
        Instant startedAt,
        Instant endsAt,
        @Nullable Instant pausedAt,
        @Nullable Instant timeoutAt,
        boolean revealed) {

    /** One minute alone and two with the neighbour (domain.md, M04). */
    public static final Duration TIME_OUT = Duration.ofMinutes(3);

    static Stage enter(Station station, Instant now) {
        return new Stage(station.run(), now, now.plusSeconds(station.seconds()), null, null, false);
    }

    Stage moreTime(Duration more, Instant now) {
        Instant from = left(now).isNegative() ? standingSince(now) : endsAt;
        return new Stage(run, startedAt, from.plus(more), pausedAt, timeoutAt, revealed);
    }

    Stage pause(Instant now) {
        return pausedAt != null ? this : new Stage(run, startedAt, endsAt, now, timeoutAt, revealed);
    }

    Stage resume(Instant now) {
        if (pausedAt == null || timeoutAt != null) {
            return this;
        }
        return new Stage(run, startedAt, endsAt.plus(passed(pausedAt, now)), null, null, revealed);
    }

    Stage timeOut(Instant now) {
        return timeoutAt != null ? this : new Stage(run, startedAt, endsAt, pausedAt, now, revealed);
    }

    Stage endTimeOut(Instant now) {
        if (timeoutAt == null) {
            return this;
        }
        return pausedAt == null
                ? new Stage(run, startedAt, endsAt.plus(passed(timeoutAt, now)), null, null, revealed)
                : new Stage(run, startedAt, endsAt, standingSince(now), null, revealed); // paused meanwhile: it stands on, from the first
    }

    Stage in(Run other) {
        return new Stage(other, startedAt, endsAt, pausedAt, timeoutAt, revealed);
    }

    Stage reveal() {
        return new Stage(run, startedAt, endsAt, pausedAt, timeoutAt, true);
    }

    /** None where the machine's clock has been set back meanwhile. */
    private static Duration passed(Instant from, Instant now) {
        return now.isBefore(from) ? Duration.ZERO : Duration.between(from, now);
    }

    public boolean stands() {
        return pausedAt != null || timeoutAt != null;
    }

    /** What is left on the step's clock; negative when over time. */
    public Duration left(Instant now) {
        return Duration.between(standingSince(now), endsAt);
    }

    /** Since when the clocks of the step stand; now, where they go. */
    Instant standingSince(Instant now) {
        if (pausedAt == null) {
            return timeoutAt == null ? now : timeoutAt;
        }
        return timeoutAt == null || pausedAt.isBefore(timeoutAt) ? pausedAt : timeoutAt;
    }
}
