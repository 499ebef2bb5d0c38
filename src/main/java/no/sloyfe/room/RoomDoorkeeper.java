package no.sloyfe.room;

import java.util.Optional;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Callers;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.access.RightLost;
import no.sloyfe.access.SessionClosed;
import no.sloyfe.live.Admission;
import no.sloyfe.live.Doorkeeper;
import no.sloyfe.live.Hub;
import no.sloyfe.live.Knock;
import no.sloyfe.live.Listener;
import no.sloyfe.web.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets into a room's live stream whoever may see that view of the meeting. */
@Component
class RoomDoorkeeper implements Doorkeeper {

    private final Callers callers;
    private final Access access;
    private final Listening listening;
    private final ObjectProvider<Hub> hub;

    RoomDoorkeeper(Callers callers, Access access, Listening listening, ObjectProvider<Hub> hub) {
        this.callers = callers;
        this.access = access;
        this.listening = listening;
        this.hub = hub;
    }

    @Override
    public Admission admit(Knock knock) {
        Language asked = Language.of(knock.language()).orElseGet(() -> Language.wanted(knock.acceptLanguage()));
        Optional<Caller> caller = callers.of(knock.cookies(), knock.secure(), asked);
        if (caller.isEmpty()) {
            return new Admission.Turned(401);
        }
        Optional<Place> found = access.find(caller.get(), new MeetingId(knock.stream()));
        if (found.isEmpty()) {
            return new Admission.Turned(404);
        }
        Place place = found.get();
        if (!mayView(place, knock.view())) {
            return new Admission.Turned(403);
        }
        listening.admitted(place);
        return new Admission.Admitted(new Listener(place.owner().value(), knock.stream(), caller.get().session(),
                place.participant().map(ParticipantId::value).orElse(null), knock.view(), asked.code()));
    }

    private static boolean mayView(Place place, String view) {
        return switch (view) {
            case "leader" -> place.leads();
            case "participant" -> place.participant().isPresent();
            case "screen" -> true;
            default -> false;
        };
    }

    /** The streams end; a browser that asks again gets what its person may still see. */
    @EventListener
    void on(RightLost lost) {
        lost.sessions().forEach(session -> hub.getObject().closeSession(session));
    }

    @EventListener
    void on(SessionClosed closed) {
        hub.getObject().closeSession(closed.session());
    }
}
