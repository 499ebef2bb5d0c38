package no.sloyfe.followup.loop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Place;
import no.sloyfe.followup.LoopAccess;
import no.sloyfe.followup.LoopPlace;
import no.sloyfe.followup.Milestone;
import no.sloyfe.followup.MilestoneState;
import no.sloyfe.followup.Milestones;
import no.sloyfe.followup.Typing;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what became of a promise: by who leads, or by the one who gave it. */
@Controller
class MilestoneController {

    private final LoopAccess access;
    private final Milestones milestones;
    private final LoopPages pages;
    private final Return back;
    private final Clock clock;

    MilestoneController(LoopAccess access, Milestones milestones, LoopPages pages, Return back, Clock clock) {
        this.access = access;
        this.milestones = milestones;
        this.pages = pages;
        this.back = back;
        this.clock = clock;
    }

    @PostMapping("/loops/{loop}/milestones/{entry}")
    ModelAndView settle(
            Caller caller, @PathVariable("loop") LoopId id, @PathVariable("entry") String entry, Form form, Receipt receipt) {
        LoopPlace loop = access.any(caller, id);
        Milestone milestone = Typing.entry(entry)
                .flatMap(wanted -> milestones.one(loop, wanted))
                .filter(_ -> loop.reads() || caller instanceof Caller.Guest)
                .orElseThrow(Refused::notFound);
        if (!loop.maySettle(milestone)) {
            throw Refused.forbidden("followup.milestone.only-own");
        }
        Optional<Place> meeting = back.meeting(caller, form);
        MilestoneState state = form.choice("state", MilestoneState.class)
                .filter(chosen -> chosen != MilestoneState.OPEN)
                .orElseThrow(() -> Refused.unfit("followup.milestone.choose"));
        String note = form.has("tap", "1") ? milestone.note() : form.maybe("note", 1000);
        LocalDate movedTo = state == MilestoneState.MOVED
                ? Typing.day(form, "moved-to", pages.today().plusDays(1), "followup.milestone.moved-to-lacking")
                : null;
        if (form.fails()) {
            return loop.reads() ? pages.mend(loop, milestone.id(), form) : refused(form);
        }
        milestones.settle(loop, milestone.id(), state, movedTo, note, clock.instant());
        receipt.say("followup.milestone.saved");
        return back.to(meeting, caller, loop, form);
    }

    private static ModelAndView refused(Form form) {
        Form.Fault first = form.faults().getFirst();
        throw Refused.unfit(first.key(), first.arguments().toArray());
    }
}
