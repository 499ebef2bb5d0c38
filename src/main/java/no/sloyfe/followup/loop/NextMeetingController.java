package no.sloyfe.followup.loop;

import java.util.Optional;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Place;
import no.sloyfe.followup.LoopAccess;
import no.sloyfe.followup.LoopPlace;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Plans the next meeting from the loop's page. */
@Controller
class NextMeetingController {

    private final LoopAccess access;
    private final NextMeeting next;
    private final LoopPages pages;

    NextMeetingController(LoopAccess access, NextMeeting next, LoopPages pages) {
        this.access = access;
        this.next = next;
        this.pages = pages;
    }

    @PostMapping("/loops/{loop}/meetings")
    ModelAndView plan(Caller caller, @PathVariable("loop") LoopId id, Form form, Receipt receipt) {
        if (!(caller instanceof Caller.Member member)) {
            throw Refused.notFound();
        }
        LoopPlace loop = access.lead(member, id);
        Optional<Place> planned = next.plan(member, loop, form);
        if (planned.isEmpty()) {
            return pages.mendNext(loop, form);
        }
        receipt.say("followup.next.planned");
        return new ModelAndView("redirect:/meetings/" + planned.get().meeting());
    }
}
