package no.sloyfe.meeting.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Secret;
import no.sloyfe.access.Sessions;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Phase;
import no.sloyfe.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The link in a letter opens the meeting at once, on any device, until the meeting is followed up.
 * Somebody who is logged in and may come in stays who they are; somebody else is asked first, as they are logged out by it.
 */
@Controller
class PersonalLinkController {

    private final InvitationLinks links;
    private final Invitations invitations;
    private final Access access;
    private final Sessions sessions;
    private final Owned owned;

    PersonalLinkController(InvitationLinks links, Invitations invitations, Access access, Sessions sessions, Owned owned) {
        this.links = links;
        this.invitations = invitations;
        this.access = access;
        this.sessions = sessions;
        this.owned = owned;
    }

    @GetMapping("/invitations/{token}")
    Object open(@PathVariable String token, Optional<Caller> caller, HttpServletRequest request, HttpServletResponse response) {
        InvitationLinks.Holder holder = holder(token);
        response.setHeader("Cache-Control", "no-store");
        return caller.orElse(null) instanceof Caller.Member member && !known(caller, holder)
                ? new ModelAndView("meeting/invitation/other", Map.of("token", token, "name", member.name()))
                : enter(holder, caller, request, response);
    }

    /** Somebody else is logged in on this device, and has been asked. */
    @PostMapping("/invitations/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return enter(holder(token), Optional.empty(), request, response);
    }

    private InvitationLinks.Holder holder(String token) {
        return links.holder(new Secret(token)).orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "invitation.refused.unknown"));
    }

    private String enter(InvitationLinks.Holder holder, Optional<Caller> caller, HttpServletRequest request, HttpServletResponse response) {
        Phase phase = owned.read(holder.owner().value(), () -> invitations.asked(holder.meeting())).phase();
        if (!known(caller, holder)) {
            if (phase == Phase.FOLLOWED_UP) {
                throw Refused.gone("invitation.refused.over");
            }
            sessions.openInvited(holder.owner(), holder.participant(), request, response);
        }
        return "redirect:/meetings/" + holder.meeting() + switch (phase) {
            case PLANNED, INVITED -> "/preparation";
            case RUNNING -> "/room";
            case CLOSED, FOLLOWED_UP -> "/minutes";
            case CANCELLED -> throw Refused.gone("invitation.refused.cancelled");
        };
    }

    private boolean known(Optional<Caller> caller, InvitationLinks.Holder holder) {
        return caller.filter(one -> one.owner().equals(holder.owner()))
                .filter(one -> switch (one) {
                    case Caller.Member member -> access.find(member, holder.meeting()).isPresent();
                    case Caller.Guest guest -> guest.participant().equals(holder.participant());
                })
                .isPresent();
    }
}
