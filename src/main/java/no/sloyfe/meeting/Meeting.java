package no.sloyfe.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.sloyfe.access.MeetingId;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Language;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A learning meeting. Its phase alone decides what may be done with it.
 *
 * @param minutes how long the time is booked for, 5–720
 * @param template the programme template it began from, T01 …
 * @param invitation the calendar entry's SEQUENCE; 0 until the first invitation is sent
 * @param revision of the last change, consecutive from 1
 */
public record Meeting(
        MeetingId id,
        OwnerId owner,
        UnitId unit,
        String unitName,
        LoopId loop,
        String loopName,
        String title,
        String purpose,
        String result,
        String place,
        Instant startsAt,
        int minutes,
        Language language,
        int groupSize,
        @Nullable String template,
        Phase phase,
        String joinCode,
        int invitation,
        long revision,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt) {

    private static final Duration ANOTHER_TIME = Duration.ofHours(2);

    /** Its time, unless it began at quite another, which may be another day. */
    public Instant heldAt() {
        return heldAt(startsAt, startedAt);
    }

    public static Instant heldAt(Instant startsAt, @Nullable Instant startedAt) {
        return startedAt == null || Duration.between(startsAt, startedAt).abs().compareTo(ANOTHER_TIME) < 0 ? startsAt : startedAt;
    }

    /** As long after it began as was booked. */
    public Instant heldUntil() {
        return heldAt().plusSeconds(60L * minutes);
    }

    /** XXXX-XXXX. */
    public String joinCodeAsRead() {
        return joinCode.length() == 8 ? joinCode.substring(0, 4) + "-" + joinCode.substring(4) : joinCode;
    }

    public LocalDate day() {
        return startsAt.atZone(Words.ZONE).toLocalDate();
    }
}
