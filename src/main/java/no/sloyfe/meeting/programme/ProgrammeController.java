package no.sloyfe.meeting.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.library.Methods;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Programme;
import no.sloyfe.method.Method;
import no.sloyfe.method.MethodId;
import no.sloyfe.method.Purpose;
import no.sloyfe.method.Remedy;
import no.sloyfe.method.Tailoring;
import no.sloyfe.web.Form;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Texts;
import no.sloyfe.web.TurboStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Adds, changes, moves and removes the items of a programme. */
@Controller
@RequestMapping("/meetings/{meeting}/programme")
class ProgrammeController {

    private final Access access;
    private final Meetings meetings;
    private final Programme programme;
    private final ProgrammeEditing editing;
    private final Methods methods;
    private final Proposing proposing;
    private final Texts texts;
    private final Ids ids;

    ProgrammeController(Access access, Meetings meetings, Programme programme, ProgrammeEditing editing,
            Methods methods, Proposing proposing, Texts texts, Ids ids) {
        this.access = access;
        this.meetings = meetings;
        this.programme = programme;
        this.editing = editing;
        this.methods = methods;
        this.proposing = proposing;
        this.texts = texts;
        this.ids = ids;
    }

    @GetMapping("/new")
    ModelAndView fresh(Caller caller, @PathVariable MeetingId meeting, Form form) {
        Form fresh = form.with("key", ids.next()).with("minutes", 10).with("kind", ItemKind.DEVELOPMENT);
        return access.showLeader(caller, meeting, place -> shown(place, null, fresh));
    }

    @PostMapping
    Object add(Caller caller, @PathVariable MeetingId meeting, Form form) {
        Place place = access.lead(caller, meeting);
        ItemDraft draft = read(place, null, form);
        if (form.fails()) {
            return unfit(page(place, null, form));
        }
        return shown(place, editing.add(place, ItemId.of(form.value("key")), draft));
    }

    @PostMapping("/breaks")
    String rest(Caller caller, @PathVariable MeetingId meeting, @RequestParam String key) {
        Place place = access.lead(caller, meeting);
        String title = texts.in(meetings.of(place).language()).of("programme.break.title");
        return shown(place, editing.add(place, ItemId.of(key),
                new ItemDraft(5, title, "", "", ItemKind.BREAK, null, Ending.NONE)));
    }

    @GetMapping("/{item}")
    ModelAndView edit(Caller caller, @PathVariable MeetingId meeting, @PathVariable ItemId item, Form asked) {
        return access.showLeader(caller, meeting, place -> {
            Item one = item(place, item);
            return shown(place, one, ItemForm.shown(one).with("purpose", asked.value("purpose")));
        });
    }

    /** With methods proposed when the address names a purpose. */
    private ModelAndView shown(Place place, @Nullable Item item, Form form) {
        return form.value("purpose").isEmpty() ? page(place, item, form) : proposed(place, item, form);
    }

    @PostMapping("/{item}")
    Object change(Caller caller, @PathVariable MeetingId meeting, @PathVariable ItemId item, Form form) {
        Place place = access.lead(caller, meeting);
        Item one = item(place, item);
        ItemDraft draft = read(place, one, form);
        return form.fails() ? unfit(page(place, one, form)) : shown(place, editing.change(place, item, draft));
    }

    /** The form as it is filled in, with methods proposed for what the item is for; nothing is kept. */
    @PostMapping("/proposals")
    ModelAndView propose(Caller caller, @PathVariable MeetingId meeting, Form form) {
        return proposed(access.lead(caller, meeting), null, form);
    }

    @PostMapping("/{item}/proposals")
    ModelAndView propose(Caller caller, @PathVariable MeetingId meeting, @PathVariable ItemId item, Form form) {
        Place place = access.lead(caller, meeting);
        return proposed(place, item(place, item), form);
    }

    private ModelAndView proposed(Place place, @Nullable Item item, Form form) {
        Purpose purpose = form.choice("purpose", Purpose.class).orElse(Purpose.EXPLORE);
        int minutes = form.number("minutes", 1, ItemForm.MOST_MINUTES);
        ModelAndView page = page(place, item, form);
        return form.fails() ? unfit(page)
                : page.addObject("proposed", proposing.of(place, item, purpose, minutes, methods.of(place.caller())));
    }

    @PostMapping("/{item}/minutes")
    Object minutes(Caller caller, @PathVariable MeetingId meeting, @PathVariable ItemId item, Form form) {
        Place place = access.lead(caller, meeting);
        Item one = item(place, item);
        int minutes = form.number("minutes", 1, ItemForm.MOST_MINUTES);
        if (form.fails()) {
            Form whole = ItemForm.shown(one).with("minutes", form.value("minutes"));
            read(place, one, whole);
            return unfit(page(place, one, whole));
        }
        return shown(place, editing.change(place, item, ItemDraft.of(one).lasting(minutes)));
    }

    /** Takes a remedy that changes how the method is run; the numbers are those the plan page offered. */
    @PostMapping("/{item}/remedy")
    String remedy(Caller caller, @PathVariable MeetingId meeting, @PathVariable ItemId item, @RequestParam Cure cure,
            @RequestParam(defaultValue = "") String step, @RequestParam int amount) {
        Place place = access.lead(caller, meeting);
        Item one = item(place, item);
        if (library(place, one).isEmpty() || (cure == Cure.SHORTER_TURNS && library(place, one).get().step(step).isEmpty())) {
            throw Refused.notFound();
        }
        Tailoring tailored = one.tailoring().with(switch (cure) {
            case FEWER_POINTS -> new Remedy.FewerPoints(Math.clamp(amount, 1, 20));
            case SHORTER_TURNS -> new Remedy.ShorterTurns(step, Math.clamp(amount, Tailoring.SHORTEST_TURN, Tailoring.LONGEST_TURN));
            case IN_GROUPS -> new Remedy.InGroups(amount);
        });
        return shown(place, editing.change(place, item, ItemDraft.of(one).tailored(tailored)));
    }

    /** The remedies that tailor a method. */
    enum Cure {
        FEWER_POINTS,
        SHORTER_TURNS,
        IN_GROUPS
    }

    @PostMapping("/{item}/position")
    String move(Caller caller, @PathVariable MeetingId meeting, @PathVariable ItemId item, @RequestParam Direction to) {
        Place place = access.lead(caller, meeting);
        int from = item(place, item).position();
        return shown(place, editing.move(place, item, to == Direction.UP ? from - 1 : from + 1));
    }

    /** One step in the programme. */
    enum Direction {
        UP,
        DOWN
    }

    @PostMapping("/order")
    String order(Caller caller, @PathVariable MeetingId meeting, Form form) {
        Place place = access.lead(caller, meeting);
        return shown(place, editing.order(place, form.values("order").stream().map(ItemId::of).toList()));
    }

    /** For rows moved by hand: the page mends its clock times. */
    @PostMapping(path = "/order", produces = TurboStreams.TYPE)
    @ResponseBody
    String reorder(Caller caller, @PathVariable MeetingId meeting, Form form) {
        order(caller, meeting, form);
        return TurboStreams.refresh();
    }

    @PostMapping("/{item}/removal")
    String remove(Caller caller, @PathVariable MeetingId meeting, @PathVariable ItemId item) {
        Place place = access.lead(caller, meeting);
        return switch (editing.remove(place, item)) {
            // a second click finds it gone already
            case Edit.Stopped(Edit.Reason why) when why == Edit.Reason.GONE -> home(place);
            case Edit edit -> {
                shown(place, edit);
                yield home(place);
            }
        };
    }

    @PostMapping("/restoration")
    String restore(Caller caller, @PathVariable MeetingId meeting) {
        Place place = access.lead(caller, meeting);
        return switch (editing.restore(place)) {
            // a second click finds it back already
            case Edit.Stopped(Edit.Reason why) when why == Edit.Reason.GONE -> home(place);
            case Edit edit -> shown(place, edit);
        };
    }

    private ItemDraft read(Place place, @Nullable Item item, Form form) {
        return ItemForm.read(form, choices(place, item), texts.in(meetings.of(place).language()));
    }

    private Item item(Place place, ItemId id) {
        return programme.of(place).stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow(Refused::notFound);
    }

    private ModelAndView page(Place place, @Nullable Item item, Form form) {
        Meeting meeting = meetings.of(place);
        ModelAndView page = new ModelAndView("meeting/programme/page");
        page.addObject("meeting", meeting).addObject("form", form).addObject("methods", choices(place, item));
        if (item != null) {
            page.addObject("item", item);
            library(place, item).filter(Tailoring::bears).ifPresent(method -> page.addObject("tailored", method));
        }
        return page;
    }

    /** What this person may choose, and what somebody else has chosen already. */
    private List<Method> choices(Place place, @Nullable Item item) {
        List<Method> seen = methods.of(place.caller());
        return item == null ? seen : Stream.concat(seen.stream(), library(place, item).stream()
                .filter(chosen -> seen.stream().noneMatch(each -> each.id().equals(chosen.id())))).toList();
    }

    /** The item's method as the library has it. */
    private Optional<Method> library(Place place, Item item) {
        return Optional.ofNullable(item.methodId()).flatMap(id -> methods.find(place.owner(), new MethodId(id)));
    }

    private static ModelAndView unfit(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String shown(Place place, Edit edit) {
        return switch (edit) {
            case Edit.Done(ItemId item) -> home(place) + "#item-" + item;
            case Edit.Stopped(Edit.Reason why) -> throw switch (why) {
                case CLOSED -> Refused.conflict("programme.refused.closed");
                case BEGUN -> Refused.conflict("programme.refused.begun");
                case FULL -> Refused.unfit("programme.refused.full");
                case GONE -> Refused.notFound();
            };
        };
    }

    private static String home(Place place) {
        return "redirect:/meetings/" + place.meeting();
    }
}
