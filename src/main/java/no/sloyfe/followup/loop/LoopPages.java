package no.sloyfe.followup.loop;

import java.time.Clock;
import java.time.LocalDate;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.EntryId;
import no.sloyfe.followup.InterimWorks;
import no.sloyfe.followup.LoopPlace;
import no.sloyfe.followup.Measures;
import no.sloyfe.followup.Milestones;
import no.sloyfe.web.Form;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the loop's page, untouched or with one form that has something to mend. */
@Component
class LoopPages {

    private final Owned owned;
    private final Line line;
    private final Measures measures;
    private final Milestones milestones;
    private final InterimWorks interimWorks;
    private final NextMeeting next;
    private final Clock clock;

    LoopPages(
            Owned owned, Line line, Measures measures, Milestones milestones, InterimWorks interimWorks, NextMeeting next,
            Clock clock) {
        this.owned = owned;
        this.line = line;
        this.measures = measures;
        this.milestones = milestones;
        this.interimWorks = interimWorks;
        this.next = next;
        this.clock = clock;
    }

    ModelAndView page(LoopPlace loop) {
        return page(loop, null, new Form(), null);
    }

    /** The page again, the form for the next meeting as it was filled in. */
    ModelAndView mendNext(LoopPlace loop, Form next) {
        ModelAndView page = page(loop, null, new Form(), next);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The page again, the form of this entry as it was filled in. */
    ModelAndView mend(LoopPlace loop, EntryId entry, Form form) {
        ModelAndView page = page(loop, entry, form, null);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(LoopPlace loop, @Nullable EntryId open, Form form, @Nullable Form planning) {
        return owned.read(loop.owner().value(), () -> {
            LoopView view = new LoopView(loop, today(), line.of(loop), measures.of(loop), milestones.of(loop), interimWorks.of(loop));
            return new ModelAndView("followup/loop/page")
                    .addObject("view", view)
                    .addObject("open", open)
                    .addObject("form", form)
                    .addObject("templates", next.templates(loop))
                    .addObject("next", planning == null ? next.form(view.last()) : planning);
        });
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
