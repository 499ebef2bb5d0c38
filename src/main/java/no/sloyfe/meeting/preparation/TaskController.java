package no.sloyfe.meeting.preparation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Programme;
import no.sloyfe.method.Input;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where who leads writes the tasks, and sees how far people have come. */
@Controller
@RequestMapping("/meetings/{meeting}/preparation/tasks")
class TaskController {

    private final Access access;
    private final Meetings meetings;
    private final Programme programme;
    private final PreparationTasks tasks;
    private final TaskEditing editing;
    private final PreparedAnswers answers;
    private final Readiness readiness;

    TaskController(
            Access access, Meetings meetings, Programme programme, PreparationTasks tasks,
            TaskEditing editing, PreparedAnswers answers, Readiness readiness) {
        this.access = access;
        this.meetings = meetings;
        this.programme = programme;
        this.tasks = tasks;
        this.editing = editing;
        this.answers = answers;
        this.readiness = readiness;
    }

    @GetMapping
    ModelAndView all(Caller caller, @PathVariable MeetingId meeting) {
        return access.showLeader(caller, meeting, this::all);
    }

    private ModelAndView all(Place place) {
        Meeting one = meetings.of(place);
        List<Item> items = programme.of(place);
        return new ModelAndView("meeting/preparation/tasks", Map.of(
                "meeting", one,
                "open", Answering.open(one),
                "count", readiness.count(place),
                "fewest", PreparedAnswers.FEWEST_ANONYMOUS,
                "tasks", tasks.of(place).stream()
                        .map(task -> new TaskOverview(
                                task, title(items, task), readiness.count(place, task),
                                answers.voices(place, task), answers.all(place, task)))
                        .toList()));
    }

    @GetMapping("/new")
    ModelAndView begin(
            Caller caller, @PathVariable MeetingId meeting, @RequestParam Optional<Preset> preset, Words words) {
        return access.showLeader(caller, meeting, place -> begin(place, preset.orElse(Preset.OWN), words));
    }

    private ModelAndView begin(Place place, Preset from, Words words) {
        List<Item> items = programme.of(place);
        Form form = new Form()
                .with("title", from.title(words))
                .with("text", from.text(words))
                .with("minutes", from.minutes())
                .with("attribution", "named")
                .with("feeds", likelyFed(items));
        return page(place, null, form, from.fields(words).stream()
                .map(field -> new FieldRow("", field.slot(), field.label()))
                .toList(), List.of());
    }

    @PostMapping
    ModelAndView add(Caller caller, @PathVariable MeetingId meeting, Form form, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        requireOpen(place);
        TaskDraft draft = TaskForm.read(form, programme.of(place), null);
        if (form.fails()) {
            return again(place, null, form);
        }
        TaskId task = editing.add(place, draft);
        receipt.say("preparation.task.added");
        return new ModelAndView("redirect:/meetings/" + meeting + "/preparation/tasks/" + task);
    }

    @GetMapping("/{task}")
    ModelAndView edit(Caller caller, @PathVariable MeetingId meeting, @PathVariable TaskId task) {
        return access.showLeader(caller, meeting, place -> edit(place, tasks.one(place, task)));
    }

    private ModelAndView edit(Place place, PreparationTask one) {
        Form form = new Form()
                .with("title", one.title())
                .with("text", one.text())
                .with("minutes", one.minutes())
                .with("attribution", one.anonymous() ? "anonymous" : "named")
                .with("feeds", one.feeds());
        return page(place, one, form, one.fields().stream()
                .map(field -> new FieldRow(field.id().toString(), field.slot(), field.label()))
                .toList(), one.links());
    }

    @PostMapping("/{task}")
    ModelAndView change(
            Caller caller, @PathVariable MeetingId meeting, @PathVariable TaskId task, Form form, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        requireOpen(place);
        PreparationTask before = tasks.one(place, task);
        TaskDraft draft = TaskForm.read(form, programme.of(place), before);
        if (!form.fails()) {
            switch (editing.change(place, before, draft)) {
                case KEPT -> receipt.say("preparation.task.changed");
                case A_FIELD_HAS_ANSWERS -> form.fail("label", "preparation.task.field-answered");
                case NAMES_WERE_PROMISED -> form.fail("attribution-named", "preparation.task.attribution-answered");
            }
        }
        return form.fails()
                ? again(place, before, form)
                : new ModelAndView("redirect:/meetings/" + meeting + "/preparation/tasks");
    }

    @PostMapping("/{task}/removal")
    String remove(Caller caller, @PathVariable MeetingId meeting, @PathVariable TaskId task, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        requireOpen(place);
        switch (editing.remove(place, tasks.one(place, task))) {
            case KEPT -> receipt.say("preparation.task.removed");
            case A_FIELD_HAS_ANSWERS, NAMES_WERE_PROMISED -> throw Refused.conflict("preparation.task.answered");
        }
        return "redirect:/meetings/" + meeting + "/preparation/tasks";
    }

    private ModelAndView again(Place place, @Nullable PreparationTask task, Form form) {
        ModelAndView page = page(place, task, form, TaskForm.rows(form), TaskForm.linkRows(form));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Place place, @Nullable PreparationTask task, Form form,
            List<FieldRow> fields, List<PreparationTask.Link> links) {
        var model = new HashMap<String, Object>();
        model.put("meeting", meetings.of(place));
        model.put("items", programme.of(place).stream().filter(item -> item.kind() != ItemKind.BREAK).toList());
        model.put("form", form);
        model.put("fields", padded(fields, new FieldRow("", Preset.Slot.OTHER.key(), ""), 2));
        model.put("links", padded(links, new PreparationTask.Link("", ""), 1));
        model.put("open", Answering.open(meetings.of(place)));
        if (task != null) {
            model.put("task", task);
        }
        return new ModelAndView("meeting/preparation/task", model);
    }

    private static <T> List<T> padded(List<T> rows, T empty, int room) {
        var all = new ArrayList<>(rows);
        long free = rows.stream().filter(empty::equals).count();
        for (long each = free; each < room; each++) {
            all.add(empty);
        }
        return all;
    }

    /** The first item whose method works on preparation, else the first that develops something. */
    private static @Nullable Object likelyFed(List<Item> items) {
        return items.stream()
                .filter(TaskController::worksOnPreparation)
                .findFirst()
                .or(() -> items.stream().filter(item -> item.kind() == ItemKind.DEVELOPMENT).findFirst())
                .map(Item::id)
                .orElse(null);
    }

    private static boolean worksOnPreparation(Item item) {
        return item.method() != null
                && item.method().steps().stream().anyMatch(step -> step.input() instanceof Input.Preparation);
    }

    private void requireOpen(Place place) {
        if (!Answering.open(meetings.of(place))) {
            throw Refused.conflict("preparation.refused.closed");
        }
    }

    private static @Nullable String title(List<Item> items, PreparationTask task) {
        return items.stream().filter(item -> item.id().equals(task.feeds())).map(Item::title).findFirst().orElse(null);
    }
}
