package no.sloyfe.followup.loop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.sloyfe.followup.InterimWork;
import no.sloyfe.followup.LoopPlace;
import no.sloyfe.followup.Measure;
import no.sloyfe.followup.Milestone;
import no.sloyfe.meeting.Phase;

/** The loop as its page shows it on a day. */
public record LoopView(
        LoopPlace loop,
        LocalDate today,
        List<Stop> stops,
        List<Measure> measures,
        List<Milestone> milestones,
        List<InterimWork> interimWork) {

    public List<Milestone> waiting() {
        return milestones.stream().filter(Milestone::waits).toList();
    }

    public List<Milestone> settled() {
        return milestones.stream().filter(milestone -> !milestone.waits()).toList();
    }

    /** What the latest meeting that agreed on any sent people home with. */
    public List<InterimWork> workNow() {
        return interimWork.stream().filter(work -> work.meeting().equals(interimWork.getFirst().meeting())).toList();
    }

    public List<InterimWork> workBefore() {
        return interimWork.stream().filter(work -> !work.meeting().equals(interimWork.getFirst().meeting())).toList();
    }

    /** The meeting that comes, or runs, next. */
    public Optional<Stop> next() {
        return stops.stream().filter(stop -> !stop.over()).findFirst();
    }

    public Optional<Stop> last() {
        return stops.stream().filter(Stop::over).reduce((earlier, later) -> later);
    }

    /** Why these meetings are held, in the words of the newest that says so. */
    public Optional<String> purpose() {
        return stops.stream().map(Stop::purpose).filter(purpose -> !purpose.isBlank()).reduce((earlier, later) -> later);
    }

    public boolean runs(Stop stop) {
        return stop.phase() == Phase.RUNNING;
    }
}
