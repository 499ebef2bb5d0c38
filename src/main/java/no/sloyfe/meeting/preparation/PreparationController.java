package no.sloyfe.meeting.preparation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
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

/** Where each does their preparation. */
@Controller
@RequestMapping("/meetings/{meeting}/preparation")
class PreparationController {

    private static final int LONGEST_ANSWER = 4000;

    private final Access access;
    private final Meetings meetings;
    private final Programme programme;
    private final PreparationTasks tasks;
    private final PreparedAnswers answers;
    private final Answering answering;
    private final Readiness readiness;
    private final Clock clock;

    PreparationController(
            Access access, Meetings meetings, Programme programme, PreparationTasks tasks,
            PreparedAnswers answers, Answering answering, Readiness readiness, Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.programme = programme;
        this.tasks = tasks;
        this.answers = answers;
        this.answering = answering;
        this.readiness = readiness;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Caller caller, @PathVariable MeetingId meeting, HttpServletRequest request) {
        return access.show(caller, meeting, place -> page(place, new Form(), request));
    }

    /** Saves as somebody writes; a pressed button also says whether they are done, and shows the page again. */
    @PostMapping("/tasks/{task}/answers")
    ModelAndView answer(
            Caller caller, @PathVariable MeetingId meeting, @PathVariable TaskId task, Form form,
            @RequestParam Optional<Boolean> ready, @RequestParam Optional<Boolean> keep,
            Words words, Receipt receipt, HttpServletRequest request, HttpServletResponse response) {
        Place place = access.meeting(caller, meeting);
        PreparationTask one = tasks.one(place, task);
        ParticipantId participant =
                place.participant().orElseThrow(() -> Refused.forbidden("preparation.refused.not-invited"));
        boolean pressed = ready.isPresent() || keep.isPresent();
        Map<FieldId, String> texts = texts(one, form);
        if (ready.orElse(false) && nothing(place, one, texts, request)) {
            form.fail(Assigned.name(one.fields().getFirst()), one.anonymous() ? "preparation.page.nothing-anonymous" : "preparation.page.nothing");
        }
        if (form.fails() && pressed) {
            ModelAndView again = page(place, form, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        } else if (form.fails()) {
            throw Refused.unfit("preparation.refused.too-long", LONGEST_ANSWER);
        }
        Author author = one.anonymous()
                ? new Author.Anonymous(AnswerSecret.ofOrNew(meeting, request, response))
                : new Author.Named(participant);
        switch (answering.answer(place, one, author, texts)) {
            case CLOSED -> throw Refused.conflict("preparation.refused.closed");
            case KEPT -> ready.ifPresent(done -> readiness.say(place, one, participant, done));
        }
        String now = words.clock(clock.instant());
        if (!pressed) {
            response.setHeader("Saved-At", now);
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return new ModelAndView((modelled, asked, answered) -> {});
        }
        receipt.say("preparation.page.saved", now);
        return new ModelAndView("redirect:/meetings/" + meeting + "/preparation");
    }

    /** Whether a task that asks for something has been answered nowhere, neither now nor before; a task to read is done when read. */
    private boolean nothing(Place place, PreparationTask task, Map<FieldId, String> texts, HttpServletRequest request) {
        return !task.fields().isEmpty()
                && texts.values().stream().allMatch(String::isEmpty)
                && answers.own(place, task.id(), AnswerSecret.of(request)).stream().allMatch(kept -> texts.containsKey(kept.field()));
    }

    private static Map<FieldId, String> texts(PreparationTask task, Form form) {
        return task.fields().stream()
                .filter(field -> !form.values(Assigned.name(field)).isEmpty())
                .collect(Collectors.toMap(
                        PreparationTask.Field::id, field -> form.maybe(Assigned.name(field), LONGEST_ANSWER)));
    }

    private ModelAndView page(Place place, Form form, HttpServletRequest request) {
        Meeting meeting = meetings.of(place);
        List<Timetable.Line> lines = Timetable.of(meeting, programme.of(place)).lines();
        Set<UUID> done = place.participant().map(one -> readiness.of(place, one)).orElse(Set.of());
        List<Assigned> assigned = tasks.of(place).stream()
                .map(task -> new Assigned(task, Assigned.line(task, lines), done.contains(task.id().value())))
                .toList();
        assigned.forEach(one -> fill(form, place, one.task(), request));
        return new ModelAndView("meeting/preparation/page", Map.of(
                "meeting", meeting,
                "tasks", assigned,
                "form", form,
                "most", LONGEST_ANSWER,
                "open", Answering.open(meeting),
                "takesPart", place.participant().isPresent(),
                "leads", place.leads()));
    }

    /** What was just sent stands; the rest shows what is kept. */
    private void fill(Form form, Place place, PreparationTask task, HttpServletRequest request) {
        answers.own(place, task.id(), AnswerSecret.of(request)).forEach(answer -> {
            String name = "answer-" + answer.field();
            if (form.values(name).isEmpty()) {
                form.with(name, answer.text());
            }
        });
    }
}
