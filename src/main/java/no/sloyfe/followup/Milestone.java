package no.sloyfe.followup;

import java.time.Instant;
import java.time.LocalDate;
import no.sloyfe.access.MeetingId;
import no.sloyfe.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who does what by when, and how others will see it.
 *
 * @param due the day that was promised in the meeting; it never changes
 * @param movedTo the later day, once it was moved
 */
public record Milestone(
        EntryId id,
        MeetingId meeting,
        String what,
        String who,
        @Nullable PersonId person,
        LocalDate due,
        String howSeen,
        MilestoneState state,
        @Nullable LocalDate movedTo,
        String note,
        @Nullable Instant settledAt) {

    /** The day that counts now. */
    public LocalDate by() {
        return movedTo == null ? due : movedTo;
    }

    public boolean waits() {
        return switch (state) {
            case OPEN, MOVED -> true;
            case KEPT, DROPPED -> false;
        };
    }

    public boolean overdue(LocalDate today) {
        return waits() && by().isBefore(today);
    }

    public boolean promisedBy(@Nullable PersonId other) {
        return person != null && person.equals(other);
    }
}
