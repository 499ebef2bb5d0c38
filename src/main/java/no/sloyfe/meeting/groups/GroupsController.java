package no.sloyfe.meeting.groups;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.grouping.Change;
import no.sloyfe.grouping.Clash;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.meeting.GroupRule;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.organisation.Identity;
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

/** The groups of a meeting: who sits together, with which role, where. */
@Controller
@RequestMapping("/meetings/{meeting}/groups")
class GroupsController {

    private final Access access;
    private final Owned owned;
    private final Meetings meetings;
    private final Standings standings;
    private final Seating seating;
    private final Ids ids;

    GroupsController(Access access, Owned owned, Meetings meetings, Standings standings, Seating seating,
            Ids ids) {
        this.access = access;
        this.owned = owned;
        this.meetings = meetings;
        this.standings = standings;
        this.seating = seating;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable MeetingId meeting) {
        return access.showLeader(caller, meeting, this::page);
    }

    private ModelAndView page(Place place) {
        Standing standing = standings.of(place);
        return new ModelAndView("meeting/groups/page")
                .addObject("meeting", meetings.of(place))
                .addObject("standing", standing)
                .addObject("form", new Form().with("number", 1))
                .addObject("participants", standing.people())
                .addObject("unseated", standing.unseated());
    }

    /** What can be done with one seat; asked for when somebody opens it, as every move is reckoned for it. */
    @GetMapping("/seats/{participant}")
    ModelAndView seat(Caller caller, @PathVariable MeetingId meeting, @PathVariable ParticipantId participant) {
        return access.showLeader(caller, meeting, place -> seat(place, participant));
    }

    private ModelAndView seat(Place place, ParticipantId participant) {
        Meeting here = meetings.of(place);
        if (!here.phase().planning()) {
            throw Refused.conflict("groups.refused.too-late");
        }
        Standing standing = standings.of(place);
        Circle circle = standing.circleOf(participant).orElseThrow(Refused::notFound);
        return new ModelAndView("meeting/groups/seat")
                .addObject("meeting", here)
                .addObject("circle", circle)
                .addObject("seat", circle.seat(participant).orElseThrow())
                .addObject("circles", standing.circles())
                .addObject("moves", standing.moves(participant));
    }

    /** Composes the groups; rules that cannot hold together are named, with the one to drop, and nothing is changed. */
    @PostMapping
    Object compose(Caller caller, @PathVariable MeetingId meeting, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        return switch (seating.compose(place, ids.next().getLeastSignificantBits())) {
            case Composed.Seated _ -> {
                receipt.say("groups.page.made");
                yield home(place);
            }
            case Composed.Impossible(List<Clash> clashes) -> impossible(place, clashes);
            case Composed.TooLate _ -> throw Refused.conflict("groups.refused.too-late");
            case Composed.Overtaken _ -> throw Refused.conflict("groups.refused.overtaken");
        };
    }

    private ModelAndView impossible(Place place, List<Clash> clashes) {
        Standing standing = standings.of(place);
        ModelAndView page = page(place).addObject("clashes", clashes.stream().map(clash -> Clashing.of(clash, standing)).toList());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @PostMapping("/rules")
    Object keep(Caller caller, @PathVariable MeetingId meeting, Form form) {
        Place place = access.lead(caller, meeting);
        GroupRule.Kind kind = form.choice("kind", GroupRule.Kind.class).orElseThrow(Refused::notFound);
        List<ParticipantId> people = seating.here(place, form.values("participant").stream().map(ParticipantId::of).toList());
        Integer number = kind == GroupRule.Kind.FIXED ? form.number("number", 1, 500) : null;
        switch (kind) {
            case APART, TOGETHER -> fail(form, people.size() < 2, "groups.rules.two");
            case FIXED -> fail(form, people.isEmpty(), "groups.rules.one");
            case LED_TALK -> {}
        }
        if (form.fails()) {
            ModelAndView again = owned.read(place.owner().value(), () -> page(place)).addObject("form", form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return page(place, seating.keep(place, kind, number, people));
    }

    private static void fail(Form form, boolean lacking, String key) {
        if (lacking) {
            form.fail("participant", key);
        }
    }

    @PostMapping("/rules/{rule}/removal")
    String drop(Caller caller, @PathVariable MeetingId meeting, @PathVariable UUID rule) {
        Place place = access.lead(caller, meeting);
        return page(place, seating.drop(place, rule));
    }

    @PostMapping("/talk-leaders")
    String leadTalk(Caller caller, @PathVariable MeetingId meeting, Form form) {
        Place place = access.lead(caller, meeting);
        return page(place, seating.leadTalk(place, form.values("participant").stream().map(ParticipantId::of).toList()));
    }

    /** Says at once what the move did to the groups. */
    @PostMapping("/seats")
    String move(Caller caller, @PathVariable MeetingId meeting, @RequestParam ParticipantId participant, @RequestParam String circle,
            Words words, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        UUID to = Identity.read(circle);
        Optional<Change> change = standings.of(place).moving(participant, to);
        String home = page(place, seating.move(place, participant, to));
        change.ifPresent(done -> receipt.say(
                !done.breaks().isEmpty() ? "groups.move.breaks"
                        : done.cost().repeats() == 1 ? "groups.move.one-repeats"
                        : done.cost().repeats() > 1 ? "groups.move.repeats"
                        : done.cost().total() > 0 ? "groups.move.alike" : "groups.move.fine",
                words.number(Math.max(0, done.cost().repeats()))));
        return home;
    }

    @PostMapping("/roles")
    String role(Caller caller, @PathVariable MeetingId meeting, @RequestParam ParticipantId participant, Form form) {
        Place place = access.lead(caller, meeting);
        Optional<GroupRole> role = form.choice("role", GroupRole.class);
        return page(place, seating.role(place, participant, role.orElse(null)));
    }

    @PostMapping("/{circle}/place")
    String table(Caller caller, @PathVariable MeetingId meeting, @PathVariable UUID circle, Form form) {
        Place place = access.lead(caller, meeting);
        String name = form.maybe("place", 80).replace('\n', ' ');
        if (form.fails()) {
            throw Refused.unfit("groups.refused.long-place");
        }
        return page(place, seating.table(place, circle, name));
    }

    private static String home(Place place) {
        return "redirect:/meetings/" + place.meeting() + "/groups";
    }

    private static String page(Place place, Seating.Outcome outcome) {
        return switch (outcome) {
            case DONE -> home(place);
            case NOT_HERE -> throw Refused.notFound();
            case TOO_LATE -> throw Refused.conflict("groups.refused.too-late");
        };
    }
}
