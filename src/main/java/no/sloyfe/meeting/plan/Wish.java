package no.sloyfe.meeting.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.organisation.TeamId;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Language;

/**
 * A meeting that somebody wants to plan.
 *
 * @param id made when the form was shown, so that a double click plans one meeting
 * @param title empty: as what it begins from
 * @param minutes none: as long as the programme
 * @param loop none: a new one
 * @param loopName of a new loop; empty: as the meeting
 * @param teams none: everybody in the unit
 */
public record Wish(
        MeetingId id,
        UnitId unit,
        Beginning beginning,
        String title,
        Instant startsAt,
        Optional<Integer> minutes,
        String place,
        Language language,
        Optional<LoopId> loop,
        String loopName,
        List<TeamId> teams) {

    public Wish {
        teams = List.copyOf(teams);
    }
}
