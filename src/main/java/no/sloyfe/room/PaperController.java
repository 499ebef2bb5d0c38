package no.sloyfe.room;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Circle;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Typing in what a group wrote on its sheet. */
@Controller
@RequestMapping("/meetings/{meeting}/room/paper")
class PaperController {

    private static final int MOST_LINES = 30;

    private final Access access;
    private final Pictures pictures;
    private final Desks desks;

    PaperController(Access access, Pictures pictures, Desks desks) {
        this.access = access;
        this.pictures = pictures;
        this.desks = desks;
    }

    @GetMapping
    String sheet(@PathVariable MeetingId meeting, Caller caller, Model model) {
        Place place = access.meeting(caller, meeting);
        return page(place, pictures.take(place), new Form(), model);
    }

    private static String page(Place place, Picture picture, Form form, Model model) {
        List<Circle> circles = circles(place, picture);
        model.addAttribute("picture", picture).addAttribute("circles", circles).addAttribute("leads", place.leads())
                .addAttribute("targets", picture.running() ? PaperTarget.of(picture.route(), picture.station().run()) : List.of())
                .addAttribute("typed", TypingIn.typedIn(picture, circles))
                .addAttribute("form", form);
        return "room/paper";
    }

    /** What cannot be stored is shown again as it was written, since nobody likes to type a sheet in twice. */
    @PostMapping
    String typeIn(@PathVariable MeetingId meeting, @RequestParam UUID circle, @RequestParam String target, @RequestParam UUID client,
            @RequestParam String lines, Form form, Caller caller, Receipt receipt, Model model, HttpServletResponse response) {
        Place place = access.meeting(caller, meeting);
        List<Optional<ContributionText>> texts = lines.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(ContributionText::of).toList();
        if (texts.isEmpty() || texts.size() > MOST_LINES || texts.stream().anyMatch(Optional::isEmpty)) {
            form.fail("lines", "room.refused.bad-lines", ContributionText.LONGEST, MOST_LINES);
            return again(HttpStatus.UNPROCESSABLE_CONTENT, place, form, model, response);
        }
        var command = new Command.TypeIn(circle, target, texts.stream().map(Optional::orElseThrow).toList(), client);
        if (desks.submit(Sender.of(place), command) instanceof Outcome.Refused(Reason why)) {
            form.fail("lines", why.key());
            return again(HttpStatus.CONFLICT, place, form, model, response);
        }
        receipt.say("room.paper.stored");
        return "redirect:/meetings/" + meeting + "/room/paper";
    }

    private String again(HttpStatus status, Place place, Form form, Model model, HttpServletResponse response) {
        Picture picture = pictures.take(place);
        if (!picture.running() || circles(place, picture).isEmpty() || PaperTarget.of(picture.route(), picture.station().run()).isEmpty()) {
            throw Refused.conflict(form.faults().getFirst().key(), form.faults().getFirst().arguments().toArray());
        }
        response.setStatus(status.value());
        return page(place, picture, form, model);
    }

    private static List<Circle> circles(Place place, Picture picture) {
        return picture.groups().stream()
                .filter(each -> place.leads() || place.participant().filter(each::has).isPresent()).toList();
    }
}
