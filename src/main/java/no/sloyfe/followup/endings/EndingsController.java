package no.sloyfe.followup.endings;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.followup.Decision;
import no.sloyfe.followup.Decisions;
import no.sloyfe.followup.Entering;
import no.sloyfe.followup.EntryId;
import no.sloyfe.followup.Measure;
import no.sloyfe.followup.Measures;
import no.sloyfe.followup.Typing;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an item ends in, written down by who leads while the meeting runs, or after it until the minutes are approved. */
@Controller
class EndingsController {

    private final Access access;
    private final Entering entering;
    private final Measures measures;
    private final Decisions decisions;
    private final EndingForms forms;
    private final EndingPages pages;
    private final Clock clock;

    EndingsController(
            Access access, Entering entering, Measures measures, Decisions decisions, EndingForms forms, EndingPages pages,
            Clock clock) {
        this.access = access;
        this.entering = entering;
        this.measures = measures;
        this.decisions = decisions;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/meetings/{meeting}/endings")
    ModelAndView page(
            Caller caller, @PathVariable("meeting") MeetingId id, @RequestParam("item") Optional<String> item,
            @RequestParam("point") Optional<String> point, @RequestParam("as") Optional<Ending> as) {
        if (as.isPresent()) {
            EndingsView view = access.showLeader(caller, id, place -> pages.view(place, Optional.empty()));
            return pages.page(view.without(), pages.untouched(as.get(), null));
        }
        Optional<UUID> begunFrom = point.flatMap(Typing::entry).map(EntryId::value);
        Optional<ItemId> about = item.filter(text -> !text.isBlank()).map(ItemId::of);
        return access.showLeader(caller, id, place -> pages.page(place, about, begunFrom));
    }

    @PostMapping("/meetings/{meeting}/endings/measures")
    ModelAndView measure(Caller caller, @PathVariable("meeting") MeetingId id, Form form, Receipt receipt) {
        Place place = access.lead(caller, id);
        EndingsView view = view(place, form);
        Entering.requireOpen(view.meeting().phase());
        Measure measure = forms.measure(form, id, item(form).orElse(null));
        if (form.fails()) {
            return mend(view, form);
        }
        entering.enter(place, meeting -> measures.add(place, meeting.loop(), measure, clock.instant()));
        receipt.say("followup.endings.measure-saved");
        return back(id, form);
    }

    @PostMapping("/meetings/{meeting}/endings/decisions")
    ModelAndView decision(Caller caller, @PathVariable("meeting") MeetingId id, Form form, Receipt receipt) {
        Place place = access.lead(caller, id);
        EndingsView view = view(place, form);
        Entering.requireOpen(view.meeting().phase());
        Decision decision = forms.decision(form, id, item(form).orElse(null));
        if (form.fails()) {
            return mend(view, form);
        }
        entering.enter(place, meeting -> decisions.add(place, meeting.loop(), decision, clock.instant()));
        receipt.say("followup.endings.decision-saved");
        return back(id, form);
    }

    private EndingsView view(Place place, Form form) {
        return item(form).map(item -> pages.view(place, Optional.of(item)))
                .orElseGet(() -> pages.view(place, Optional.empty()).without());
    }

    private ModelAndView mend(EndingsView view, Form form) {
        ModelAndView page = pages.page(view, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Optional<ItemId> item(Form form) {
        return Optional.of(form.value("item")).filter(text -> !text.isEmpty()).map(ItemId::of);
    }

    private static ModelAndView back(MeetingId meeting, Form form) {
        return new ModelAndView("redirect:/meetings/" + meeting
                + item(form).map(item -> "/endings?item=" + item).orElse("/closure"));
    }
}
