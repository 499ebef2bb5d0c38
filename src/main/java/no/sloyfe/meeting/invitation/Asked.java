package no.sloyfe.meeting.invitation;

import java.time.Instant;
import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.Phase;
import no.sloyfe.organisation.OwnerId;

/**
 * What a letter tells about a meeting.
 *
 * @param sequence of the calendar entry; 0 before the first invitation
 * @param organiser the name and mail of the person who planned it, whom calendars answer
 * @param task the titles of the preparation tasks, one a line; empty without tasks
 * @param minutes what the preparation takes in all
 */
record Asked(
        OwnerId owner,
        MeetingId id,
        String unit,
        String title,
        String purpose,
        String result,
        String place,
        Instant startsAt,
        Instant endsAt,
        Phase phase,
        int sequence,
        String organiser,
        String organiserMail,
        String task,
        int minutes) {

    /** What the calendar entry says; when it is another than was sent, people must be told. */
    Wording wording() {
        return new Wording(title, place, startsAt, endsAt);
    }

    /** Title, place and time. */
    record Wording(String title, String place, Instant startsAt, Instant endsAt) {}
}
