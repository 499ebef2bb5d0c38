package no.sloyfe.followup.closure;

import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.followup.Entering;
import no.sloyfe.followup.trying.Trying;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import no.sloyfe.room.Rooms;
import no.sloyfe.web.Receipt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Closes a meeting. */
@Controller
class ClosureController {

    private final Access access;
    private final Meetings meetings;
    private final ClosurePages pages;
    private final Rooms rooms;
    private final Trying trying;

    ClosureController(Access access, Meetings meetings, ClosurePages pages, Rooms rooms, Trying trying) {
        this.access = access;
        this.meetings = meetings;
        this.pages = pages;
        this.rooms = rooms;
        this.trying = trying;
    }

    @GetMapping("/meetings/{meeting}/closure")
    ModelAndView page(Caller caller, @PathVariable("meeting") MeetingId id) {
        return access.showLeader(caller, id, place -> meetings.of(place).phase() == Phase.FOLLOWED_UP
                ? new ModelAndView("redirect:/meetings/" + id + "/minutes")
                : pages.page(place));
    }

    @PostMapping("/meetings/{meeting}/closure")
    String close(Caller caller, @PathVariable("meeting") MeetingId id, Receipt receipt) {
        Place place = access.lead(caller, id);
        Phase phase = meetings.of(place).phase();
        if (!phase.over()) {
            Entering.requireOpen(phase);
            rooms.end(place);
            trying.keep(place);
            receipt.say("followup.closure.closed");
        }
        return "redirect:/meetings/" + id + "/minutes";
    }
}
