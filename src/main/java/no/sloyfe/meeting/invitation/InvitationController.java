package no.sloyfe.meeting.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.mail.Outbox;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import no.sloyfe.meeting.preparation.Readiness;
import no.sloyfe.web.Addresses;
import no.sloyfe.web.Page;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Texts;
import no.sloyfe.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where who leads sees the letter before it goes, sends it, and sees who has not prepared. */
@Controller
@RequestMapping("/meetings/{meeting}/invitation")
class InvitationController {

    private final Access access;
    private final Owned owned;
    private final Meetings meetings;
    private final Invitations invitations;
    private final Invitees invitees;
    private final InvitationLinks links;
    private final Inviting inviting;
    private final Reminding reminding;
    private final Readiness readiness;
    private final Outbox outbox;
    private final Addresses addresses;
    private final Texts texts;
    private final Clock clock;

    InvitationController(
            Access access, Owned owned, Meetings meetings, Invitations invitations, Invitees invitees,
            InvitationLinks links, Inviting inviting, Reminding reminding, Readiness readiness,
            Outbox outbox, Addresses addresses, Texts texts, Clock clock) {
        this.access = access;
        this.owned = owned;
        this.meetings = meetings;
        this.invitations = invitations;
        this.invitees = invitees;
        this.links = links;
        this.inviting = inviting;
        this.reminding = reminding;
        this.readiness = readiness;
        this.outbox = outbox;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Caller caller, @PathVariable MeetingId meeting, Page page) {
        return access.showLeader(caller, meeting, place -> page(place, page, Map.of()));
    }

    @PostMapping
    String send(Caller caller, @PathVariable MeetingId meeting, Page page, Receipt receipt) {
        int sent = inviting.invite(access.lead(caller, meeting), addresses.forOthers(page)).orElseThrow(InvitationController::past);
        receipt.say(sent == 0 ? "invitation.page.sent-none" : "invitation.page.sent", String.valueOf(sent));
        return "redirect:/meetings/" + meeting + "/invitation";
    }

    @PostMapping("/update")
    String update(Caller caller, @PathVariable MeetingId meeting, Page page, Receipt receipt) {
        int told = inviting.update(access.lead(caller, meeting), addresses.forOthers(page)).orElseThrow(InvitationController::past);
        receipt.say(told == 0 ? "invitation.page.update-none" : "invitation.page.updated", String.valueOf(told));
        return "redirect:/meetings/" + meeting + "/invitation";
    }

    @PostMapping("/reminder")
    String remind(Caller caller, @PathVariable MeetingId meeting, Page page, Receipt receipt) {
        int reminded = reminding.remind(access.lead(caller, meeting), addresses.forOthers(page));
        receipt.say(reminded == 0 ? "invitation.page.reminded-none" : "invitation.page.reminded", String.valueOf(reminded));
        return "redirect:/meetings/" + meeting + "/invitation";
    }

    /** Links to give by hand; they are shown once, for only their hashes are kept. */
    @PostMapping("/links")
    ModelAndView links(Caller caller, @PathVariable MeetingId meeting, Page page) {
        Place place = access.lead(caller, meeting);
        Map<String, String> fresh = owned.write(place.owner().value(), () -> {
            var made = new HashMap<String, String>();
            if (!Inviting.asking(meetings.locked(place).phase())) {
                throw Refused.conflict("invitation.refused.past");
            }
            invitees.of(meeting).forEach(invitee -> made.put(
                    invitee.participant().toString(), links.fresh(place.owner(), invitee.participant(), addresses.forOthers(page))));
            return made;
        });
        return page(place, page, fresh);
    }

    @GetMapping("/calendar")
    ResponseEntity<byte[]> calendar(Caller caller, @PathVariable MeetingId meeting, Page page) {
        Asked asked = access.show(caller, meeting, _ -> invitations.asked(meeting));
        String entry = CalendarEntry.publish(
                asked, Letter.description(asked, addresses.forOthers(page) + "/meetings/" + meeting, page.words()), clock.instant());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", Map.of("charset", "UTF-8", "method", "PUBLISH")))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("sloyfe.ics").build().toString())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(entry.getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView page(Place place, Page page, Map<String, String> fresh) {
        var model = new HashMap<String, Object>();
        owned.read(place.owner().value(), () -> {
            Meeting meeting = meetings.of(place);
            model.put("meeting", meeting);
            model.put("count", readiness.count(place));
            Asked asked = invitations.asked(place.meeting());
            List<Invitee> people = invitees.of(place.meeting());
            model.put("people", people);
            model.put("states", outbox.states(place.owner(), people.stream().map(one -> "invitation:" + one.participant()).toList()));
            model.put("moved", meeting.phase() == Phase.INVITED
                    && invitations.sent(place.meeting()).filter(sent -> !sent.wording().equals(asked.wording())).isPresent());
            model.put("letter", preview(asked, people, page));
            model.put("hasTasks", !asked.task().isBlank());
        });
        model.put("links", fresh);
        model.put("hasServer", outbox.hasServer());
        return new ModelAndView("meeting/invitation/page", model);
    }

    /** As the first on the list gets it, in their language; the link is no link yet. */
    private Letter preview(Asked asked, List<Invitee> people, Page page) {
        Words words = people.isEmpty() ? page.words() : texts.in(people.getFirst().language());
        Invitee reader = people.isEmpty()
                ? new Invitee(new ParticipantId(asked.id().value()), "…", "", words.language(), null, false)
                : people.getFirst();
        return Letter.invitation(asked, reader, addresses.forOthers(page) + "/invitations/…", words);
    }

    private static Refused past() {
        return Refused.conflict("invitation.refused.past");
    }
}
