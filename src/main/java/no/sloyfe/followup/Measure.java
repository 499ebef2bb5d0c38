package no.sloyfe.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.ItemId;
import org.jspecify.annotations.Nullable;

/** What we do, the sign that tells whether it works, and the day to look for it (domain.md, H4). */
public record Measure(
        EntryId id,
        MeetingId meeting,
        @Nullable ItemId item,
        String text,
        String sign,
        LocalDate lookOn,
        @Nullable Outcome outcome,
        String evidence,
        @Nullable Instant lookedAt) {

    /** How it stands on a day. */
    public sealed interface Standing {

        record Coming() implements Standing {}

        record Today() implements Standing {}

        /** Nobody has looked; {@code days} is 1 or more. */
        record Overdue(long days) implements Standing {
            public boolean inWeeks() {
                return days >= 14;
            }

            public long weeks() {
                return days / 7;
            }
        }

        record Seen(Outcome outcome) implements Standing {}
    }

    public Standing on(LocalDate today) {
        if (outcome != null) {
            return new Standing.Seen(outcome);
        }
        long over = ChronoUnit.DAYS.between(lookOn, today);
        return over < 0 ? new Standing.Coming() : over == 0 ? new Standing.Today() : new Standing.Overdue(over);
    }

    public boolean waits() {
        return outcome == null;
    }

    public Optional<Outcome> seen() {
        return Optional.ofNullable(outcome);
    }
}
