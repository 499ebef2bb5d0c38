package no.sloyfe.followup.promises;

import java.time.LocalDate;
import java.util.List;
import no.sloyfe.access.MeetingId;
import no.sloyfe.followup.InterimWork;
import no.sloyfe.followup.Measure;
import no.sloyfe.followup.Milestone;
import no.sloyfe.meeting.LoopId;

/**
 * What earlier meetings left to this one.
 *
 * @param meeting the one that looks back
 * @param picked whether anybody chose something to try for themselves
 * @param later the day a promise moves to with one tap
 */
public record Kept(
        MeetingId meeting,
        LoopId loop,
        LocalDate today,
        LocalDate later,
        String lastTitle,
        LocalDate lastDay,
        List<Milestone> milestones,
        List<Measure> measures,
        List<InterimWork> interimWork,
        boolean picked) {

    public boolean empty() {
        return !picked && !told();
    }

    /** Whether there is anything that concerns all, beside what people chose for themselves. */
    boolean told() {
        return !(milestones.isEmpty() && measures.isEmpty() && interimWork.isEmpty());
    }
}
