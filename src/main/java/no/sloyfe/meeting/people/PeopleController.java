package no.sloyfe.meeting.people;

import java.util.List;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Participants;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.TeamId;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of who takes part, and of who leads. */
@Controller
@RequestMapping("/meetings/{meeting}/people")
class PeopleController {

    private final Access access;
    private final Meetings meetings;
    private final Participants participants;
    private final Roster roster;
    private final TakingPart takingPart;
    private final Facilitating facilitating;

    PeopleController(Access access, Meetings meetings, Participants participants, Roster roster,
            TakingPart takingPart, Facilitating facilitating) {
        this.access = access;
        this.meetings = meetings;
        this.participants = participants;
        this.roster = roster;
        this.takingPart = takingPart;
        this.facilitating = facilitating;
    }

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable MeetingId meeting) {
        return access.showLeader(caller, meeting, place -> new ModelAndView("meeting/people/page")
                .addObject("meeting", meetings.of(place))
                .addObject("participants", participants.of(place))
                .addObject("facilitators", facilitating.of(place))
                .addObject("others", facilitating.others(place))
                .addObject("people", roster.peopleLeft(place))
                .addObject("teams", roster.teamsLeft(place)));
    }

    @PostMapping("/unit")
    String addUnit(Caller caller, @PathVariable MeetingId meeting, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        return told(place, takingPart.addUnit(place), receipt);
    }

    @PostMapping("/teams")
    String addTeam(Caller caller, @PathVariable MeetingId meeting, @RequestParam TeamId team, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        return told(place, takingPart.addTeams(place, List.of(team)), receipt);
    }

    @PostMapping
    String addPerson(Caller caller, @PathVariable MeetingId meeting, @RequestParam PersonId person, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        return told(place, takingPart.addPerson(place, person), receipt);
    }

    @PostMapping("/{participant}/removal")
    String remove(Caller caller, @PathVariable MeetingId meeting, @PathVariable ParticipantId participant, Receipt receipt) {
        Place place = access.lead(caller, meeting);
        return switch (takingPart.remove(place, participant)) {
            case Change.Done(int people) when people == 0 -> throw Refused.notFound();
            case Change.Done _ -> page(place);
            case Change.HasJoined _ -> throw Refused.conflict("participants.refused.joined");
            case Change.Closed _ -> throw Refused.conflict("participants.refused.closed");
        };
    }

    @PostMapping("/facilitators")
    String addFacilitator(Caller caller, @PathVariable MeetingId meeting, @RequestParam PersonId person) {
        Place place = access.lead(caller, meeting);
        Change change = facilitating.add(place, person);
        if (change instanceof Change.Done(int people) && people == 0) {
            throw Refused.notFound();
        }
        return led(place, change);
    }

    @PostMapping("/facilitators/{person}/removal")
    String removeFacilitator(Caller caller, @PathVariable MeetingId meeting, @PathVariable PersonId person) {
        Place place = access.lead(caller, meeting);
        boolean own = place.caller().known().filter(person::equals).isPresent();
        String page = led(place, facilitating.remove(place, person));
        return own ? "redirect:/meetings/" + place.meeting() : page; // who gave up leading sees what others see
    }

    private static String led(Place place, Change change) {
        if (change instanceof Change.Closed) {
            throw Refused.conflict("participants.refused.closed");
        }
        return page(place);
    }

    private static String told(Place place, Change change, Receipt receipt) {
        switch (change) {
            case Change.Done(int people) when people == 0 -> receipt.say("participants.page.none-added");
            case Change.Done(int people) when people == 1 -> receipt.say("participants.page.one-added");
            case Change.Done(int people) -> receipt.say("participants.page.many-added", String.valueOf(people));
            case Change.Closed _ -> throw Refused.conflict("participants.refused.closed");
            case Change.HasJoined _ -> throw Refused.conflict("participants.refused.joined");
        }
        return page(place);
    }

    private static String page(Place place) {
        return "redirect:/meetings/" + place.meeting() + "/people";
    }
}
