package no.sloyfe.followup.loop;

import java.time.Clock;
import java.util.Optional;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Place;
import no.sloyfe.followup.LoopAccess;
import no.sloyfe.followup.LoopPlace;
import no.sloyfe.followup.Measure;
import no.sloyfe.followup.Measures;
import no.sloyfe.followup.Outcome;
import no.sloyfe.followup.Typing;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what was seen when somebody looked for a measure's sign. */
@Controller
class MeasureController {

    private final LoopAccess access;
    private final Measures measures;
    private final LoopPages pages;
    private final Return back;
    private final Clock clock;

    MeasureController(LoopAccess access, Measures measures, LoopPages pages, Return back, Clock clock) {
        this.access = access;
        this.measures = measures;
        this.pages = pages;
        this.back = back;
        this.clock = clock;
    }

    @PostMapping("/loops/{loop}/measures/{entry}")
    ModelAndView seen(
            Caller caller, @PathVariable("loop") LoopId id, @PathVariable("entry") String entry, Form form, Receipt receipt) {
        LoopPlace loop = access.lead(caller, id);
        Measure measure = Typing.entry(entry)
                .flatMap(wanted -> measures.one(loop, wanted))
                .orElseThrow(Refused::notFound);
        Optional<Place> meeting = back.meeting(caller, form);
        boolean tapped = form.has("tap", "1");
        Outcome outcome = form.choice("outcome", Outcome.class).orElse(null);
        if (outcome == null) {
            form.fail("outcome", "followup.measure.choose");
        }
        String evidence = tapped ? measure.evidence() : form.text("evidence", 2000);
        if (outcome == null || form.fails()) {
            return pages.mend(loop, measure.id(), form);
        }
        measures.seen(loop, measure.id(), outcome, evidence, clock.instant());
        receipt.say("followup.measure.saved");
        return back.to(meeting, caller, loop, form);
    }
}
