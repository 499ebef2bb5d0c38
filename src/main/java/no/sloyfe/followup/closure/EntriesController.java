package no.sloyfe.followup.closure;

import java.time.Clock;
import java.time.LocalDate;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.followup.Decisions;
import no.sloyfe.followup.Entering;
import no.sloyfe.followup.EntryId;
import no.sloyfe.followup.InterimWork;
import no.sloyfe.followup.InterimWorks;
import no.sloyfe.followup.Measures;
import no.sloyfe.followup.Milestone;
import no.sloyfe.followup.MilestoneState;
import no.sloyfe.followup.Milestones;
import no.sloyfe.followup.Typing;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Milestones and interim work, written down when a meeting closes, and anything written down taken away again. */
@Controller
class EntriesController {

    private final Access access;
    private final Meetings meetings;
    private final Entering entering;
    private final Milestones milestones;
    private final InterimWorks interimWorks;
    private final Measures measures;
    private final Decisions decisions;
    private final Colleagues colleagues;
    private final ClosurePages pages;
    private final Clock clock;

    EntriesController(
            Access access, Meetings meetings, Entering entering, Milestones milestones, InterimWorks interimWorks,
            Measures measures, Decisions decisions, Colleagues colleagues, ClosurePages pages, Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.entering = entering;
        this.milestones = milestones;
        this.interimWorks = interimWorks;
        this.measures = measures;
        this.decisions = decisions;
        this.colleagues = colleagues;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/meetings/{meeting}/closure/milestones")
    ModelAndView milestone(Caller caller, @PathVariable("meeting") MeetingId id, Form form, Receipt receipt) {
        Place place = leading(caller, id);
        EntryId entry = Typing.entry(form);
        String who = form.line("who", 200);
        String what = form.text("what", 1000);
        LocalDate due = Typing.day(form, "due", pages.today(), "followup.closure.due-lacking");
        String howSeen = form.text("how-seen", 1000);
        if (form.fails()) {
            return pages.mendMilestone(place, form);
        }
        Milestone milestone = new Milestone(
                entry, id, what, who, colleagues.named(place, who).orElse(null), due, howSeen, MilestoneState.OPEN, null, "", null);
        entering.enter(place, meeting -> milestones.add(place, meeting.loop(), milestone, clock.instant()));
        receipt.say("followup.closure.milestone-saved");
        return back(id);
    }

    @PostMapping("/meetings/{meeting}/closure/interim-work")
    ModelAndView work(Caller caller, @PathVariable("meeting") MeetingId id, Form form, Receipt receipt) {
        Place place = leading(caller, id);
        InterimWork work = new InterimWork(Typing.entry(form), id, form.text("work", 1000));
        if (form.fails()) {
            return pages.mendWork(place, form);
        }
        entering.enter(place, meeting -> interimWorks.add(place, meeting.loop(), work, clock.instant()));
        receipt.say("followup.closure.work-saved");
        return back(id);
    }

    @PostMapping("/meetings/{meeting}/closure/removals")
    ModelAndView remove(Caller caller, @PathVariable("meeting") MeetingId id, Form form, Receipt receipt) {
        Place place = leading(caller, id);
        EntryId entry = Typing.entry(form.value("entry")).orElseThrow(Refused::notFound);
        entering.enter(place, _ -> {
            if (!(milestones.remove(place, entry) || interimWorks.remove(place, entry)
                    || measures.remove(place, entry) || decisions.remove(place, entry))) {
                throw Refused.notFound();
            }
            return true;
        });
        receipt.say("followup.closure.removed");
        return back(id);
    }

    private Place leading(Caller caller, MeetingId id) {
        Place place = access.lead(caller, id);
        Entering.requireOpen(meetings.of(place).phase());
        return place;
    }

    private static ModelAndView back(MeetingId meeting) {
        return new ModelAndView("redirect:/meetings/" + meeting + "/closure");
    }
}
