package no.sloyfe.room;

import java.util.List;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.web.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sheets to print for those without a device: one for each group, or one for each person. */
@Controller
@RequestMapping("/meetings/{meeting}/sheets")
class SheetsController {

    private final Access access;
    private final Pictures pictures;
    private final Addresses addresses;

    SheetsController(Access access, Pictures pictures, Addresses addresses) {
        this.access = access;
        this.pictures = pictures;
        this.addresses = addresses;
    }

    @GetMapping
    String sheets(@PathVariable MeetingId meeting, @RequestParam(defaultValue = "group") String each, Caller caller, Model model) {
        Place place = access.lead(caller, meeting);
        Picture picture = pictures.take(place);
        boolean people = each.equals("person");
        String address = addresses.reachable();
        List<Sheet> sheets = picture.groups().stream().flatMap(circle -> Sheet.of(picture, circle, people).stream()).toList();
        model.addAttribute("picture", picture).addAttribute("sheets", sheets).addAttribute("people", people)
                .addAttribute("address", address.replaceFirst("^https?://", ""))
                .addAttribute("qr", QrCode.svg(address + "/join/" + picture.meeting().joinCode()));
        return "room/sheets";
    }
}
