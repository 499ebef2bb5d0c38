package no.sloyfe.room;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.preparation.AnswerSecret;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The room's three pages: for those who take part, for those who lead, and for the big screen. */
@Controller
@RequestMapping("/meetings/{meeting}")
class RoomController {

    private final Owned owned;
    private final Attendees attendees;
    private final Access access;
    private final Joining joining;
    private final Desks desks;
    private final Pictures pictures;
    private final Sights sights;
    private final Regions regions;

    RoomController(Owned owned, Attendees attendees, Access access, Joining joining, Desks desks, Pictures pictures, Sights sights, Regions regions) {
        this.owned = owned;
        this.attendees = attendees;
        this.access = access;
        this.joining = joining;
        this.desks = desks;
        this.pictures = pictures;
        this.sights = sights;
        this.regions = regions;
    }

    @GetMapping("/room")
    String room(@PathVariable MeetingId meeting, Caller caller, Words words, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        Place place = joining.placeOf(caller, access.meeting(caller, meeting));
        ParticipantId who = place.participant().orElse(null);
        if (who == null) {
            return "redirect:/meetings/" + meeting + (place.leads() ? "/room/leader" : "");
        }
        if (owned.read(place.owner().value(), () -> attendees.comesNow(meeting.value(), who))) {
            desks.submit(Sender.of(place), new Command.Arrive());
        }
        AnswerSecret secret = AnswerSecret.ofOrNew(meeting, request, response);
        owned.read(place.owner().value(), () -> {
            Picture picture = pictures.take(place);
            model.addAttribute("sight", sights.asked(place, picture, who, secret))
                    .addAttribute("promises", html(regions.promises(place, picture, words, false)))
                    .addAttribute("endings", html(regions.endings(place, picture, words, false)));
        });
        return "room/participant/page";
    }

    /** What only the browser that wrote it can be shown. */
    @GetMapping("/room/private")
    String own(@PathVariable MeetingId meeting, Caller caller, Model model, HttpServletRequest request) {
        AnswerSecret secret = AnswerSecret.of(request).orElse(null);
        model.addAttribute("sight", access.show(caller, meeting, place -> {
            ParticipantId who = place.participant().orElseThrow(Refused::notFound);
            return sights.asked(place, pictures.take(place), who, secret);
        }));
        return "room/participant/private";
    }

    @GetMapping("/room/leader")
    String leader(@PathVariable MeetingId meeting, Caller caller, Words words, Model model) {
        return access.showLeader(caller, meeting, place -> {
            Picture picture = pictures.take(place);
            model.addAttribute("picture", picture).addAttribute("drift", Drift.of(picture))
                    .addAttribute("takesPart", place.participant().isPresent())
                    .addAttribute("person", place.caller().known().orElseThrow().toString())
                    .addAttribute("promises", html(regions.promises(place, picture, words, true)))
                    .addAttribute("endings", html(regions.endings(place, picture, words, true)));
            return "room/leader/page";
        });
    }

    @GetMapping("/room/people")
    String people(@PathVariable MeetingId meeting, Caller caller, Model model) {
        model.addAttribute("picture", access.showLeader(caller, meeting, pictures::take));
        return "room/leader/list";
    }

    @GetMapping("/screen")
    String screen(@PathVariable MeetingId meeting, Caller caller, Words words, Model model) {
        return access.show(caller, meeting, place -> {
            Picture picture = pictures.take(place);
            model.addAllAttributes(regions.screenModel(picture, words));
            model.addAttribute("promises", html(regions.promisesOnScreen(place, picture, words)))
                    .addAttribute("endings", html(regions.endings(place, picture, words, false)));
            return "room/screen/page";
        });
    }

    @GetMapping("/room/left")
    String left() {
        return "room/left";
    }

    private static gg.jte.Content html(String html) {
        return output -> output.writeContent(html);
    }
}
