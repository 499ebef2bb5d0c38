package no.sloyfe.meeting.plan;

import java.time.Clock;
import java.time.LocalDate;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.library.Methods;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Programme;
import no.sloyfe.meeting.Timetable;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one meeting: the plan for who leads it, and what to know for who takes part. */
@Controller
@RequestMapping("/meetings/{meeting}")
class PlanController {

    private final Access access;
    private final Plans plans;
    private final Meetings meetings;
    private final Programme programme;
    private final Circles circles;
    private final Changing changing;
    private final Methods methods;
    private final Ids ids;
    private final Clock clock;

    PlanController(Access access, Plans plans, Meetings meetings, Programme programme, Circles circles,
            Changing changing, Methods methods, Ids ids, Clock clock) {
        this.access = access;
        this.plans = plans;
        this.meetings = meetings;
        this.programme = programme;
        this.circles = circles;
        this.changing = changing;
        this.methods = methods;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(Caller caller, @PathVariable MeetingId meeting, @RequestParam(defaultValue = "") String as) {
        return access.show(caller, meeting, place -> place.leads() && !as.equals("participant") ? plan(place) : invited(place));
    }

    private ModelAndView plan(Place place) {
        return new ModelAndView("meeting/plan/page")
                .addObject("plan", plans.of(place))
                .addObject("methods", methods.of(place.caller()))
                .addObject("form", new Form().with("key", ids.next()).with("minutes", 10).with("kind", "DEVELOPMENT"))
                .addObject("key", ids.next().toString());
    }

    private ModelAndView invited(Place place) {
        Meeting meeting = meetings.of(place);
        ModelAndView page = new ModelAndView("meeting/plan/invited")
                .addObject("meeting", meeting)
                .addObject("leads", place.leads())
                .addObject("takesPart", place.participant().isPresent())
                .addObject("timetable", Timetable.of(meeting, programme.of(place)))
                .addObject("preparations", plans.preparations(place));
        place.participant()
                .flatMap(me -> circles.of(place).stream().filter(circle -> circle.has(me)).findFirst())
                .ifPresent(circle -> page.addObject("circle", circle));
        return page;
    }

    @GetMapping("/facts")
    ModelAndView edit(Caller caller, @PathVariable MeetingId meeting) {
        Meeting one = access.showLeader(caller, meeting, meetings::of);
        return facts(one, FactsForm.shown(one));
    }

    @PostMapping("/facts")
    Object change(Caller caller, @PathVariable MeetingId meeting, Form form) {
        Place place = access.lead(caller, meeting);
        FactsDraft draft = FactsForm.read(form, LocalDate.now(clock.withZone(Words.ZONE)),
                LocalDate.ofInstant(meetings.of(place).startsAt(), Words.ZONE));
        if (form.fails()) {
            ModelAndView again = facts(meetings.of(place), form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return home(place, changing.facts(place, draft));
    }

    @PostMapping("/group-size")
    String groupSize(Caller caller, @PathVariable MeetingId meeting, Form form) {
        Place place = access.lead(caller, meeting);
        int size = form.number("size", 2, 12);
        if (form.fails()) {
            throw Refused.unfit("meeting.plan.bad-size");
        }
        return home(place, changing.groupSize(place, size));
    }

    @GetMapping("/cancellation")
    ModelAndView cancelling(Caller caller, @PathVariable MeetingId meeting) {
        return new ModelAndView("meeting/plan/cancellation", "meeting", access.showLeader(caller, meeting, meetings::of));
    }

    @PostMapping("/cancellation")
    String cancel(Caller caller, @PathVariable MeetingId meeting, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        receipt.say("meeting.plan.cancelled");
        return home(place, changing.cancel(place));
    }

    @PostMapping("/removal")
    String delete(Caller caller, @PathVariable MeetingId meeting, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        String title = meetings.of(place).title();
        home(place, changing.delete(place));
        receipt.say("meeting.plan.deleted", title);
        return "redirect:/meetings";
    }

    private static ModelAndView facts(Meeting meeting, Form form) {
        return new ModelAndView("meeting/plan/facts").addObject("meeting", meeting).addObject("form", form);
    }

    private static String home(Place place, boolean allowed) {
        if (!allowed) {
            throw Refused.conflict("meeting.plan.too-late");
        }
        return "redirect:/meetings/" + place.meeting();
    }
}
