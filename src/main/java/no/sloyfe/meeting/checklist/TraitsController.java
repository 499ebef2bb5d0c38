package no.sloyfe.meeting.checklist;

import java.util.List;
import java.util.Objects;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.preparation.TaskDraft;
import no.sloyfe.meeting.preparation.TaskEditing;
import no.sloyfe.meeting.programme.Edit;
import no.sloyfe.meeting.programme.ItemDraft;
import no.sloyfe.meeting.programme.ProgrammeEditing;
import no.sloyfe.method.Tailoring;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Texts;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Mends with one press what a plan lacks of the eight traits; what is mended already is left as it is. */
@Controller
class TraitsController {

    private static final int MINUTES_TO_PREPARE = 10;

    private final Access access;
    private final Meetings meetings;
    private final TraitsOf traits;
    private final ProgrammeEditing editing;
    private final TaskEditing tasks;
    private final Texts texts;

    TraitsController(Access access, Meetings meetings, TraitsOf traits, ProgrammeEditing editing, TaskEditing tasks, Texts texts) {
        this.access = access;
        this.meetings = meetings;
        this.traits = traits;
        this.editing = editing;
        this.tasks = tasks;
        this.texts = texts;
    }

    @PostMapping("/meetings/{meeting}/checklist/traits/{what}")
    String mend(Caller caller, @PathVariable MeetingId meeting, @PathVariable Lacking what) {
        Place place = access.lead(caller, meeting);
        if (!meetings.of(place).phase().planning()) {
            throw Refused.conflict("programme.refused.closed");
        }
        traits.plan(place).lacks().stream()
                .filter(lack -> lack.what() == what && lack.press())
                .findFirst()
                .ifPresent(lack -> mend(place, lack));
        return "redirect:/meetings/" + place.meeting() + "#traits";
    }

    private void mend(Place place, Lack lack) {
        switch (lack.what()) {
            case TURNS -> change(place, lack, "M01", Objects.requireNonNull(lack.item()).ends());
            case NEGATIVE_FIRST -> change(place, lack, "M11", Objects.requireNonNull(lack.item()).ends());
            case BINDING -> change(place, lack, Objects.requireNonNull(lack.item()).methodId(), Ending.MEASURE);
            case PREPARATION -> prepare(place, Objects.requireNonNull(lack.item()));
            case CLOSED, SEARCH, CAUSE, PLENARY, GROUPS, ALIKE -> throw Refused.notFound(); // mended on their own pages
        }
    }

    private void change(Place place, Lack lack, @Nullable String method, Ending ends) {
        Item item = Objects.requireNonNull(lack.item());
        Tailoring tailoring = Objects.equals(method, item.methodId()) ? item.tailoring() : Tailoring.NONE;
        var draft = new ItemDraft(item.minutes(), item.title(), item.goal(), item.question(), item.kind(), method, tailoring, ends);
        if (editing.change(place, item.id(), draft) instanceof Edit.Stopped) {
            throw Refused.conflict("programme.refused.begun");
        }
    }

    /** Everybody thinks the item's question through beforehand, in the meeting's language. */
    private void prepare(Place place, Item item) {
        Meeting meeting = meetings.of(place);
        Words words = texts.in(meeting.language());
        var question = new TaskDraft.Field(null, "reflection", item.question().lines().reduce((_, last) -> last).orElse(item.title()));
        tasks.add(place, new TaskDraft(
                words.of("checklist.traits.task-title", item.title()), words.of("checklist.traits.task-text", item.title()),
                MINUTES_TO_PREPARE, false, item.id(), List.of(question), List.of()));
    }
}
