package no.sloyfe.followup.trying;

import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.followup.EntryId;
import no.sloyfe.followup.Typing;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks each person, for their eyes only, how it went with what they chose to try in the last meeting. */
@Controller
class TryingController {

    private static final int MOST = 1000;

    private final Access access;
    private final Trying trying;

    TryingController(Access access, Trying trying) {
        this.access = access;
        this.trying = trying;
    }

    @GetMapping("/meetings/{meeting}/trying")
    ModelAndView page(Caller caller, @PathVariable("meeting") MeetingId id) {
        Place place = access.meeting(caller, id);
        return new ModelAndView("followup/trying/page").addObject("meeting", id).addObject("tried", trying.since(place, person(caller)));
    }

    @PostMapping("/meetings/{meeting}/trying/{entry}")
    String tell(Caller caller, @PathVariable("meeting") MeetingId id, @PathVariable("entry") String entry, Form form) {
        Place place = access.meeting(caller, id);
        Went went = form.choice("went", Went.class).orElseThrow(() -> Refused.unfit("followup.trying.choose"));
        String note = form.maybe("note", MOST);
        if (form.fails()) {
            throw Refused.unfit(form.faults().getFirst().key(), form.faults().getFirst().arguments().toArray());
        }
        EntryId tried = Typing.entry(entry).orElseThrow(Refused::notFound);
        if (!trying.tell(place, person(caller), tried, went, note)) {
            throw Refused.notFound();
        }
        return "redirect:/meetings/" + id + "/trying";
    }

    private static @Nullable PersonId person(Caller caller) {
        return switch (caller) {
            case Caller.Member member -> member.person();
            case Caller.Guest guest -> guest.person();
        };
    }
}
