package no.sloyfe.followup.minutes;

import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.mail.Outbox;
import no.sloyfe.web.Addresses;
import no.sloyfe.web.Form;
import no.sloyfe.web.Page;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The minutes: read by everybody who may know of the meeting once they are approved, before that by who leads. */
@Controller
class MinutesController {

    private final Access access;
    private final Minutes minutes;
    private final Approvals approvals;
    private final Approving approving;
    private final Outbox outbox;
    private final Addresses addresses;

    MinutesController(Access access, Minutes minutes, Approvals approvals, Approving approving, Outbox outbox, Addresses addresses) {
        this.access = access;
        this.minutes = minutes;
        this.approvals = approvals;
        this.approving = approving;
        this.outbox = outbox;
        this.addresses = addresses;
    }

    @GetMapping("/meetings/{meeting}/minutes")
    ModelAndView page(Caller caller, @PathVariable("meeting") MeetingId id, Words words) {
        MinutesView view = access.show(caller, id, place -> readable(place, words));
        return page(view, new Form().with("note", view.approval().note()));
    }

    @PostMapping("/meetings/{meeting}/minutes")
    ModelAndView note(Caller caller, @PathVariable("meeting") MeetingId id, Form form, Words words, Receipt receipt) {
        Place place = access.lead(caller, id);
        MinutesView view = readable(place, words);
        String note = form.maybe("note", 4000);
        if (form.fails()) {
            return again(view, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!approvals.note(place, note)) {
            return late(place, form, words);
        }
        receipt.say("followup.minutes.note-saved");
        return back(id);
    }

    /** Keeps the note that stands in the form and approves, in one. */
    @PostMapping("/meetings/{meeting}/minutes/approval")
    ModelAndView approve(
            Caller caller, @PathVariable("meeting") MeetingId id, Form form, Page page, Receipt receipt) {
        Place place = access.lead(caller, id);
        MinutesView view = readable(place, page.words());
        String note = form.maybe("note", 4000);
        if (form.fails()) {
            return again(view, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!approving.approve(place, note, addresses.forOthers(page))) {
            return late(place, form, page.words());
        }
        receipt.say(outbox.hasServer() ? "followup.minutes.approved-now" : "followup.minutes.approved-unsent");
        return back(id);
    }

    private MinutesView readable(Place place, Words words) {
        MinutesView view = minutes.of(place, words.language().code());
        if (!view.meeting().phase().over()) {
            throw place.leads()
                    ? Refused.conflict("followup.minutes.not-over")
                    : new Refused(HttpStatus.NOT_FOUND, "followup.minutes.not-ready");
        }
        if (!view.approval().given() && !place.leads()) {
            throw new Refused(HttpStatus.NOT_FOUND, "followup.minutes.not-ready");
        }
        return view;
    }

    private ModelAndView page(MinutesView view, Form form) {
        return new ModelAndView("followup/minutes/page").addObject("view", view).addObject("form", form)
                .addObject("sends", outbox.hasServer());
    }

    private ModelAndView again(MinutesView view, Form form, HttpStatus status) {
        ModelAndView page = page(view, form);
        page.setStatus(status);
        return page;
    }

    /** The minutes as somebody else has approved them, and what was written too late, so that it is not lost. */
    private ModelAndView late(Place place, Form form, Words words) {
        form.fail("note", "followup.minutes.came-late");
        return again(readable(place, words), form, HttpStatus.CONFLICT);
    }

    private static ModelAndView back(MeetingId meeting) {
        return new ModelAndView("redirect:/meetings/" + meeting + "/minutes");
    }
}
