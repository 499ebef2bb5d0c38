package no.sloyfe.followup.loop;

import java.time.Instant;
import java.time.LocalDate;
import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Phase;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;

/** One meeting on the loop's line, with how many of its promises became what. */
public record Stop(
        MeetingId meeting, String title, String purpose, Instant startsAt, @Nullable Instant startedAt, Phase phase,
        int open, int kept, int moved, int dropped) {

    public LocalDate day() {
        return Meeting.heldAt(startsAt, startedAt).atZone(Words.ZONE).toLocalDate();
    }

    public int promises() {
        return open + kept + moved + dropped;
    }

    public boolean allKept() {
        return kept > 0 && kept == promises();
    }

    public boolean over() {
        return phase.over();
    }
}
