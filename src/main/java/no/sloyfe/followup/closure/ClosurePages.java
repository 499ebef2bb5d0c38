package no.sloyfe.followup.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.Decision;
import no.sloyfe.followup.Decisions;
import no.sloyfe.followup.Entering;
import no.sloyfe.followup.InterimWork;
import no.sloyfe.followup.InterimWorks;
import no.sloyfe.followup.Measure;
import no.sloyfe.followup.Measures;
import no.sloyfe.followup.Milestones;
import no.sloyfe.followup.Typing;
import no.sloyfe.followup.minutes.Findings;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Programme;
import no.sloyfe.meeting.UnitTemplates;
import no.sloyfe.method.Template;
import no.sloyfe.web.Form;
import no.sloyfe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page where a meeting is closed, its forms untouched or with something to mend. */
@Component
class ClosurePages {

    /** A promise is most often for before the next meeting. */
    private static final int WEEKS = 4;

    private final Owned owned;
    private final Meetings meetings;
    private final Programme programme;
    private final Measures measures;
    private final Decisions decisions;
    private final Milestones milestones;
    private final InterimWorks interimWorks;
    private final Findings findings;
    private final Colleagues colleagues;
    private final UnitTemplates templates;
    private final Ids ids;
    private final Clock clock;

    ClosurePages(
            Owned owned, Meetings meetings, Programme programme, Measures measures, Decisions decisions, Milestones milestones,
            InterimWorks interimWorks, Findings findings, Colleagues colleagues, UnitTemplates templates, Ids ids, Clock clock) {
        this.owned = owned;
        this.meetings = meetings;
        this.programme = programme;
        this.measures = measures;
        this.decisions = decisions;
        this.milestones = milestones;
        this.interimWorks = interimWorks;
        this.findings = findings;
        this.colleagues = colleagues;
        this.templates = templates;
        this.ids = ids;
        this.clock = clock;
    }

    ModelAndView page(Place place) {
        return page(place, milestone(), work());
    }

    ModelAndView mendMilestone(Place place, Form form) {
        ModelAndView page = page(place, form, work());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    ModelAndView mendWork(Place place, Form form) {
        ModelAndView page = page(place, milestone(), form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }

    private ModelAndView page(Place place, Form milestone, Form work) {
        ClosureView view = view(place);
        Entering.requireOpen(view.meeting().phase());
        return new ModelAndView("followup/closure/page")
                .addObject("view", view)
                .addObject("milestone", milestone)
                .addObject("work", work);
    }

    private Form milestone() {
        return new Form().with("id", ids.next()).with("due", Typing.workday(today().plusWeeks(WEEKS)));
    }

    private Form work() {
        return new Form().with("id", ids.next());
    }

    private ClosureView view(Place place) {
        return owned.read(place.owner().value(), () -> {
            Meeting meeting = meetings.of(place);
            List<Item> items = programme.of(place);
            List<Measure> made = measures.of(place);
            List<Decision> decided = decisions.of(place);
            List<InterimWork> agreed = interimWorks.of(place);
            return new ClosureView(
                    meeting,
                    items.stream().filter(item -> item.ends() != Ending.NONE && unsettled(item, made, decided)).toList(),
                    made,
                    decided,
                    milestones.of(place),
                    agreed,
                    suggested(meeting, agreed),
                    findings.reflections(place, items, meeting.language().code()).stream()
                            .flatMap(each -> each.texts().stream())
                            .toList(),
                    List.copyOf(colleagues.of(place).keySet()));
        });
    }

    private List<String> suggested(Meeting meeting, List<InterimWork> agreed) {
        return Optional.ofNullable(meeting.template()).flatMap(id -> templates.of(meeting.unit()).template(id)).map(Template::interim).orElse(List.of()).stream()
                .map(text -> text.in(meeting.language().code()))
                .filter(text -> agreed.stream().noneMatch(work -> work.what().equals(text)))
                .toList();
    }

    private static boolean unsettled(Item item, List<Measure> made, List<Decision> decided) {
        return made.stream().noneMatch(measure -> item.id().equals(measure.item()))
                && decided.stream().noneMatch(decision -> item.id().equals(decision.item()));
    }
}
