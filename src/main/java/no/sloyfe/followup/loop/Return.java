package no.sloyfe.followup.loop;

import java.util.Optional;
import java.util.function.Predicate;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.followup.LoopPlace;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import no.sloyfe.room.Rooms;
import no.sloyfe.room.Thing;
import no.sloyfe.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Back to where somebody said what became of a thing: the room of a meeting, my page, or the loop. */
@Component
class Return {

    private final Access access;

    private final Meetings meetings;
    private final Rooms rooms;

    Return(Access access, Meetings meetings, Rooms rooms) {
        this.access = access;
        this.meetings = meetings;
        this.rooms = rooms;
    }

    /** The meeting it is said in, if it is; refuses one that is not the caller's, so it is asked before anything is kept. */
    Optional<Place> meeting(Caller caller, Form form) {
        return Optional.of(form.value("meeting")).filter(Predicate.not(String::isEmpty)).map(id -> access.meeting(caller, MeetingId.of(id)));
    }

    ModelAndView to(Optional<Place> meeting, Caller caller, LoopPlace loop, Form form) {
        if (meeting.isPresent()) {
            Place place = meeting.get();
            if (meetings.of(place).phase() == Phase.RUNNING) {
                rooms.touched(place, Thing.ENDING);
            }
            return new ModelAndView("redirect:/meetings/" + place.meeting() + (place.leads() ? "/room/leader" : "/room"));
        }
        if (form.has("back", "me")) {
            return new ModelAndView("redirect:/");
        }
        return new ModelAndView(switch (caller) {
            case Caller.Member _ -> "redirect:/loops/" + loop.id();
            case Caller.Guest guest -> "redirect:/meetings/" + guest.meeting();
        });
    }
}
