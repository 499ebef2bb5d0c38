package no.sloyfe.room;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Phase;
import no.sloyfe.meeting.Programme;
import no.sloyfe.method.SocialForm;
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
    private final Stages stages;
    private final Attendees attendees;
    private final Seating seating;
    private final Rounds rounds;
    private final Contributions contributions;
    private final Signalling signalling;
    private final Tallies tallies;
    private final Marks marks;
    private final Developing developing;
    private final Clock clock;

    Pictures(Owned owned, Meetings meetings, Programme programme, Stages stages, Attendees attendees, Seating seating,
            Rounds rounds, Contributions contributions, Tallies tallies, Signalling signalling, Marks marks, Developing developing, Clock clock) {
        this.signalling = signalling;
        this.tallies = tallies;
        this.owned = owned;
        this.meetings = meetings;
        this.programme = programme;
        this.stages = stages;
        this.attendees = attendees;
        this.seating = seating;
        this.rounds = rounds;
        this.contributions = contributions;
        this.marks = marks;
        this.developing = developing;
        this.clock = clock;
    }

    /** The room as it is, or as it has become while we asked. Not for the transaction that is changing it. */
    Picture take(Place place) {
        return owned.read(place.owner().value(), () -> {
            Meeting meeting = meetings.of(place);
            Picture picture = switch (meeting.phase()) {
                case RUNNING -> shared(place, meeting);
                case PLANNED, INVITED -> shared(place, meeting) // what is planned takes no revision
                        .with(Route.through(programme.of(place)), new Seated(seating.lasting(meeting.id().value())));
                case CLOSED, FOLLOWED_UP, CANCELLED -> fresh(place, meeting);
            };
            return picture.at(clock.millis());
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
        UUID id = meeting.id().value();
        Route route = Route.through(programme.of(place));
        Stage stage = meeting.phase() == Phase.RUNNING ? stages.of(meeting.id()).orElse(null) : null;
        Station station = stage == null ? null : route.at(stage.run()).orElse(null);
        Written written = new Written(contributions.of(id));
        if (stage == null || station == null) {
            Backing none = new Backing(written, Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
            return new Picture(meeting, route, null, new People(attendees.of(id)), new Seated(List.of()), new Seated(seating.lasting(id)), Map.of(), Map.of(), List.of(), written, none,
                    Set.of(), Set.of(), List.of(), Tally.NONE, clock.millis());
        }
        Run run = stage.run();
        Backing backing = new Backing(written, contributions.sources(id), contributions.supporters(id), seating.numbers(id),
                marks.votes(run), contributions.anonymousAnswers(id));
        Seated lasting = new Seated(seating.lasting(id));
        return new Picture(meeting, route, stage, new People(attendees.of(id)), seated(meeting, route, station, lasting), lasting,
                rounds.of(id, run), rounds.spoken(run), signalling.of(run), written, backing, marks.ready(run), marks.voted(run),
                marks.placements(run), tallies.of(run), clock.millis());
    }

    private Seated seated(Meeting meeting, Route route, Station station, Seated lasting) {
        return station.step().form() == SocialForm.GROUP ? lasting : new Seated(seating.at(meeting.id().value(), route, station));
    }
}
