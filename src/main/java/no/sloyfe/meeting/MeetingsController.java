package no.sloyfe.meeting;

import java.util.Comparator;
import java.util.List;
import no.sloyfe.access.Caller;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of my unit's meetings and mine. */
@Controller
class MeetingsController {

    private final Meetings meetings;

    MeetingsController(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/meetings")
    String list(Caller caller, Model model) {
        List<Meeting> all = switch (caller) {
            case Caller.Member member -> meetings.near(member);
            case Caller.Guest _ -> throw Refused.notFound();
        };
        model.addAttribute("running", all.stream().filter(meeting -> meeting.phase() == Phase.RUNNING).toList());
        model.addAttribute("coming", all.stream()
                .filter(meeting -> meeting.phase().planning())
                .sorted(Comparator.comparing(Meeting::startsAt))
                .toList());
        model.addAttribute("past", all.stream()
                .filter(meeting -> meeting.phase().over() || meeting.phase() == Phase.CANCELLED)
                .toList());
        return "meeting/list";
    }
}
