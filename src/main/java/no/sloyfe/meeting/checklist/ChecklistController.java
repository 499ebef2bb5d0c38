package no.sloyfe.meeting.checklist;

import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the answers that only a person can give. */
@Controller
class ChecklistController {

    private final Access access;
    private final Answers answers;

    ChecklistController(Access access, Answers answers) {
        this.access = access;
        this.answers = answers;
    }

    @PostMapping("/meetings/{meeting}/checklist/{question}")
    String answer(Caller caller, @PathVariable MeetingId meeting, @PathVariable Question question, @RequestParam boolean answer) {
        Place place = access.lead(caller, meeting);
        if (!question.asked()) {
            throw Refused.notFound();
        }
        answers.say(place, question, answer);
        return "redirect:/meetings/" + place.meeting() + "#checklist";
    }
}
