package no.sloyfe.meeting.groups;

import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Participants;
import no.sloyfe.organisation.Identity;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
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
    private final Participants participants;
    private final Circles circles;
    private final Seating seating;
    private final Ids ids;

    GroupsController(Access access, Owned owned, Meetings meetings, Participants participants, Circles circles,
            Seating seating, Ids ids) {
        this.access = access;
        this.owned = owned;
        this.meetings = meetings;
        this.participants = participants;
        this.circles = circles;
        this.seating = seating;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable MeetingId meeting) {
        Place place = access.lead(caller, meeting);
        return owned.read(place.owner().value(), () -> {
            var groups = circles.of(place);
            return new ModelAndView("meeting/groups/page")
                    .addObject("meeting", meetings.of(place))
                    .addObject("circles", groups)
                    .addObject("unseated", participants.of(place).stream()
                            .filter(participant -> groups.stream().noneMatch(circle -> circle.has(participant.id())))
                            .toList());
        });
    }

    @PostMapping
    String compose(Caller caller, @PathVariable MeetingId meeting, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        receipt.say("groups.page.made");
        return page(place, seating.compose(place, ids.next().getLeastSignificantBits()));
    }

    @PostMapping("/seats")
    String move(Caller caller, @PathVariable MeetingId meeting, @RequestParam ParticipantId participant, @RequestParam String circle) {
        Place place = access.lead(caller, meeting);
        return page(place, seating.move(place, participant, Identity.read(circle)));
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

    private static String page(Place place, Seating.Outcome outcome) {
        return switch (outcome) {
            case DONE -> "redirect:/meetings/" + place.meeting() + "/groups";
            case NOT_HERE -> throw Refused.notFound();
            case TOO_LATE -> throw Refused.conflict("groups.refused.too-late");
        };
    }
}
