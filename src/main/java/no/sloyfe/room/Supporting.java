package no.sloyfe.room;

import java.util.List;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.stereotype.Component;

/** Standing behind what is there: a note belongs to a point, a group has a line too. */
@Component
class Supporting {

    private final Contributions contributions;
    private final Backings backings;
    private final Seating seating;
    private final Sources sources;

    Supporting(Contributions contributions, Backings backings, Seating seating, Sources sources) {
        this.contributions = contributions;
        this.backings = backings;
        this.seating = seating;
        this.sources = sources;
    }

    /** A note or prepared answer stands behind a point that the group has already. */
    Outcome belong(Desk desk, Sender sender, Command.Belong it) {
        Contribution point = contributions.find(desk, it.point()).orElse(null);
        ParticipantId who = sender.participant();
        if (point == null || point.withdrawn() || point.kind() != Kind.POINT || who == null) {
            return new Refused(Reason.UNKNOWN);
        }
        if (!desk.stage().run().sameStep(point.run())) {
            return new Refused(Reason.STEP_IS_OVER);
        }
        Circle circle = seating.at(desk, desk.station()).of(who).orElse(null);
        if (circle == null || !circle.id().equals(point.circle())) {
            return new Refused(Reason.NO_GROUP);
        }
        if (!sources.may(desk, sender, List.of(it.source()), circle)) {
            return new Refused(Reason.UNKNOWN);
        }
        backings.link(desk, point.id(), List.of(it.source()));
        desk.touch(Thing.POINTS, point.id(), Audience.group(circle.id()));
        desk.touch(Thing.OWN, Audience.self(who));
        if (backings.isSource(desk, point.id())) {
            desk.touch(Thing.PLENARY, Audience.ROOM); // a line on the list stands on this point
        }
        return new Accepted(desk.now);
    }

    Outcome support(Desk desk, Sender sender, UUID id) {
        Contribution line = contributions.find(desk, id).orElse(null);
        ParticipantId who = sender.participant();
        if (line == null || line.withdrawn() || line.kind() != Kind.PLENARY) {
            return new Refused(Reason.UNKNOWN);
        }
        if (!desk.stage().run().sameStep(line.run())) {
            return new Refused(Reason.STEP_IS_OVER);
        }
        Circle circle = who == null ? null : seating.at(desk, desk.station()).of(who)
                .or(() -> seating.lasting(desk).of(who)).orElse(null);
        if (circle == null) {
            return new Refused(Reason.NO_GROUP);
        }
        if (circle.id().equals(line.circle())) {
            return new Refused(Reason.OWN_POINT);
        }
        if (!backings.support(desk, id, circle.id())) {
            return new Refused(Reason.SUPPORTED_ALREADY);
        }
        desk.touch(Thing.PLENARY, id, Audience.ROOM);
        return new Accepted(desk.now);
    }
}
