package no.sloyfe.room;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes pictures of rooms. A picture is the same for all who look at one revision, so it is taken once and shared by those
 * who ask until something changes.
 */
@Component
class Pictures {

    /** So many rooms' pictures are kept at hand; the one longest unused goes first. */
    private static final int KEPT = 200;

    private static final class Frame {
        private @Nullable Picture newest;
    }

    private final Map<MeetingId, Frame> frames = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MeetingId, Frame> eldest) {
            return size() > KEPT;
        }
    };
    private final Owned owned;
    private final Meetings meetings;
    private final Programme programme;
    private final Seating seating;
    private final Developing developing;
    private final Clock clock;

    Pictures(Owned owned, Meetings meetings, Programme programme, Seating seating, Developing developing, Clock clock) {
        this.owned = owned;
        this.meetings = meetings;
        this.programme = programme;
        this.seating = seating;
        this.developing = developing;
        this.clock = clock;
    }

    /** The room as it is, or as it has become while we asked: what this transaction sees beside it may be older. Not for the one that is changing it. */
    Picture take(Place place) {
        return owned.read(place.owner().value(), () -> {
            Meeting meeting = meetings.of(place);
            Picture picture = switch (meeting.phase()) {
                case RUNNING -> shared(place, meeting);
                case PLANNED, INVITED -> shared(place, meeting) // what is planned takes no revision
                        .with(Route.through(programme.of(place)), seating.lasting(meeting.id().value()));
                case CLOSED, FOLLOWED_UP, CANCELLED -> fresh(place, meeting);
            };
            return picture.at(clock.millis(), meeting.revision());
        });
    }

    /** The same, read anew past what is kept at hand. */
    Picture anew(Place place) {
        return owned.read(place.owner().value(), () -> fresh(place, meetings.of(place)));
    }

    /** Who waits here has a connection already, and so has the one that is waited for. */
    private Picture shared(Place place, Meeting meeting) {
        Frame frame;
        synchronized (frames) {
            frame = frames.computeIfAbsent(place.meeting(), _ -> new Frame());
        }
        synchronized (frame) {
            Picture newest = frame.newest;
            if (newest == null || newest.meeting().revision() < meeting.revision()
                    || (newest.meeting().revision() == meeting.revision() && !newest.meeting().equals(meeting))) {
                newest = newest == null ? fresh(place, meeting) : developing.after(newest, meeting).orElseGet(() -> fresh(place, meeting));
                frame.newest = newest;
            }
            return newest;
        }
    }

    private Picture fresh(Place place, Meeting meeting) {
        return developing.anew(meeting, Route.through(programme.of(place)));
    }
}
