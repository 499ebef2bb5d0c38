package no.sloyfe.room;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Seat;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.stereotype.Component;

/** Moves somebody who is left alone in a group to another group, with what the group has agreed so far. */
@Component
class MovingIn {

    private final Tables tables;
    private final Attendees attendees;
    private final TakingTurns turns;
    private final Contributions contributions;

    MovingIn(Tables tables, Attendees attendees, TakingTurns turns, Contributions contributions) {
        this.tables = tables;
        this.attendees = attendees;
        this.turns = turns;
        this.contributions = contributions;
    }

    Outcome moveIn(Desk desk, UUID group, UUID with) {
        List<Circle> groups = tables.lasting(desk).circles();
        Optional<Circle> left = groups.stream().filter(each -> each.id().equals(group)).findFirst();
        Optional<Circle> other = groups.stream().filter(each -> each.id().equals(with) && !with.equals(group)).findFirst();
        if (left.isEmpty() || other.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        List<ParticipantId> alone = left.get().seats().stream().map(Seat::participant).filter(who -> attendees.isHere(desk, who)).toList();
        if (alone.size() > 1) {
            return new Refused(Reason.NOT_ALONE);
        }
        for (ParticipantId who : alone) {
            turns.leave(desk, who);
            tables.unseat(desk, group, who);
            tables.seat(desk, with, who, null);
            turns.arrive(desk, who);
            long revision = desk.touch(Thing.STAGE, Audience.ROOM); // the group is another, and so is what it has agreed
            contributions.bring(desk, who, group, with, revision);
        }
        return new Accepted(desk.now);
    }

    /** The group that somebody who is alone in this one can move in with: the smallest of those where somebody is. */
    static Optional<Circle> forOneAlone(Circle circle, List<Circle> groups, Predicate<ParticipantId> here) {
        if (here(circle, here) != 1) {
            return Optional.empty();
        }
        return groups.stream().filter(each -> !each.id().equals(circle.id()) && here(each, here) > 0)
                .min(Comparator.comparing((Circle each) -> here(each, here)).thenComparing(Circle::number));
    }

    private static long here(Circle circle, Predicate<ParticipantId> here) {
        return circle.seats().stream().map(Seat::participant).filter(here).count();
    }
}
