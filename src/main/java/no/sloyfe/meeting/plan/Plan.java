package no.sloyfe.meeting.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Shares;
import no.sloyfe.meeting.Timetable;
import no.sloyfe.meeting.checklist.Check;
import no.sloyfe.meeting.checklist.Lack;
import no.sloyfe.meeting.programme.Removed;

/** Everything that the planner sees about a meeting on one page. */
public record Plan(
        Meeting meeting,
        int numberInLoop,
        Timetable timetable,
        Shares shares,
        Map<ItemId, Strain> strains,
        List<Check> checks,
        List<Lack> lacks,
        List<Preparation> preparations,
        int people,
        int groups,
        boolean today,
        List<Meeting> meanwhile,
        Optional<Removed> removed) {

    public Optional<Strain> strain(Item item) {
        return Optional.ofNullable(strains.get(item.id()));
    }

    public int overrun() {
        return timetable.overrun(meeting);
    }

    /** Whether a move up or down leaves the programme inside itself. */
    public boolean last(Item item) {
        return item.position() == timetable.lines().size() - 1;
    }
}
