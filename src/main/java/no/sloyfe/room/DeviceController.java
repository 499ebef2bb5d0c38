package no.sloyfe.room;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.web.Form;
import no.sloyfe.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «We share this one»: says who sits behind a device. */
@Controller
@RequestMapping("/meetings/{meeting}/room/device")
class DeviceController {

    private final Access access;
    private final Pictures pictures;
    private final Desks desks;

    DeviceController(Access access, Pictures pictures, Desks desks) {
        this.access = access;
        this.pictures = pictures;
        this.desks = desks;
    }

    @GetMapping
    String ask(@PathVariable MeetingId meeting, Caller caller, Model model) {
        Place place = access.meeting(caller, meeting);
        ParticipantId holder = place.participant().orElseThrow(Refused::notFound);
        Picture picture = pictures.take(place);
        Set<ParticipantId> may = Sharing.mayBeNamed(picture.attendees(), picture.lasting(), holder);
        List<Attendees.Attendee> behind = picture.behind(holder);
        long unnamed = behind.stream().filter(each -> Sharing.isUnnamed(each, holder)).count();
        model.addAttribute("picture", picture).addAttribute("shared", !behind.isEmpty())
                .addAttribute("company", picture.attendees().stream().filter(each -> may.contains(each.id())).toList())
                .addAttribute("form", new Form().with("unnamed", unnamed));
        return "room/device";
    }

    @PostMapping
    String share(@PathVariable MeetingId meeting, @RequestParam(required = false) @Nullable List<ParticipantId> person,
            @RequestParam(defaultValue = "") String unnamed, Caller caller) {
        Place place = access.meeting(caller, meeting);
        Set<ParticipantId> named = person == null ? Set.of() : person.stream().collect(Collectors.toSet());
        int others = unnamed.isBlank() ? 0 : unnamed.strip().matches("\\d{1,2}") ? Integer.parseInt(unnamed.strip()) : -1;
        if (desks.submit(Sender.of(place), new Command.Share(named, others)) instanceof Outcome.Refused(Reason why)) {
            throw Refused.conflict(why.key(), Sharing.MOST);
        }
        return "redirect:/meetings/" + meeting + "/room";
    }
}
