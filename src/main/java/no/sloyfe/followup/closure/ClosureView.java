package no.sloyfe.followup.closure;

import java.util.List;
import no.sloyfe.followup.Decision;
import no.sloyfe.followup.InterimWork;
import no.sloyfe.followup.Measure;
import no.sloyfe.followup.Milestone;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Phase;

/**
 * What is left to settle before everybody goes home.
 *
 * @param unsettled items that were to end in something and have not
 * @param suggested work that the meeting's template proposes and the meeting has not chosen
 * @param buildOn what people think the next meeting should build on, without names
 * @param staff names to choose among when somebody promises
 */
public record ClosureView(
        Meeting meeting,
        List<Item> unsettled,
        List<Measure> measures,
        List<Decision> decisions,
        List<Milestone> milestones,
        List<InterimWork> interimWork,
        List<String> suggested,
        List<String> buildOn,
        List<String> staff) {

    public boolean running() {
        return meeting.phase() == Phase.RUNNING;
    }

    public boolean bound() {
        return !measures.isEmpty() || !decisions.isEmpty();
    }
}
