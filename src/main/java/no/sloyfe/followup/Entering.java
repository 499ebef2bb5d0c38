package no.sloyfe.followup;

import java.util.function.Predicate;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import no.sloyfe.room.Rooms;
import no.sloyfe.room.Thing;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Component;

/** Lets who leads write down what the meeting leaves behind: from its start until its minutes are approved. */
@Component
public class Entering {

    private final Owned owned;
    private final Meetings meetings;

    private final Rooms rooms;

    Entering(Owned owned, Meetings meetings, Rooms rooms) {
        this.owned = owned;
        this.meetings = meetings;
        this.rooms = rooms;
    }

    /** Runs the work with the meeting locked; the work answers false when it could not be kept, and nothing is. */
    public void enter(Place place, Predicate<Meeting> work) {
        owned.write(place.owner().value(), () -> {
            Meeting meeting = meetings.locked(place);
            requireOpen(meeting.phase());
            if (!work.test(meeting)) {
                throw Refused.conflict("followup.entry.not-kept");
            }
            if (meeting.phase() == Phase.RUNNING) {
                rooms.touched(place, Thing.ENDING);
            }
        });
    }

    public static void requireOpen(Phase phase) {
        switch (phase) {
            case RUNNING, CLOSED -> { }
            case PLANNED, INVITED -> throw Refused.conflict("followup.entry.not-begun");
            case FOLLOWED_UP -> throw Refused.conflict("followup.entry.approved");
            case CANCELLED -> throw Refused.conflict("followup.entry.cancelled");
        }
    }
}
