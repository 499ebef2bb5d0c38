package no.sloyfe.meeting;

import java.util.List;
import java.util.Optional;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of my unit's meetings and mine: those ahead, and the latest behind, from where older ones can be leafed to. */
@Controller
class MeetingsController {

    private static final int AT_A_TIME = 30;

    private final Meetings meetings;

    MeetingsController(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/meetings")
    String list(Caller caller, @RequestParam Optional<String> before, Model model) {
        Caller.Member member = switch (caller) {
            case Caller.Member known -> known;
            case Caller.Guest _ -> throw Refused.notFound();
        };
        List<Meeting> ahead = before.isPresent() ? List.of() : meetings.coming(member);
        List<Meeting> past = meetings.past(member, before.map(MeetingId::of).orElse(null), AT_A_TIME + 1);
        model.addAttribute("running", ahead.stream().filter(meeting -> meeting.phase() == Phase.RUNNING).toList());
        model.addAttribute("coming", ahead.stream().filter(meeting -> meeting.phase().planning()).toList());
        model.addAttribute("past", past.stream().limit(AT_A_TIME).toList());
        model.addAttribute("older", past.size() > AT_A_TIME);
        model.addAttribute("leafing", before.isPresent());
        return "meeting/list";
    }
}
