package no.sloyfe.room;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.method.Slot;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.stereotype.Component;

/** What a group wrote on paper, typed in by who leads or by one of the group, for any step that has begun. */
@Component
class TypingIn {

    private final Contributions contributions;
    private final Seating seating;

    TypingIn(Contributions contributions, Seating seating) {
        this.contributions = contributions;
        this.seating = seating;
    }

    Outcome typeIn(Desk desk, Sender sender, Command.TypeIn it) {
        Circle circle = seating.lasting(desk).find(it.circle()).orElse(null);
        ParticipantId who = sender.participant();
        if (circle == null || !(sender.place().leads() || (who != null && circle.has(who)))) {
            return new Refused(Reason.NO_GROUP);
        }
        PaperTarget target = PaperTarget.of(desk.route(), desk.stage().run()).stream()
                .filter(each -> each.value().equals(it.target())).findFirst().orElse(null);
        if (target == null) {
            return new Refused(Reason.NOT_FROM_PAPER);
        }
        List<Contribution> lines = lines(desk, it, target, circle);
        if (lines.isEmpty()) {
            return new Accepted(desk.now); // the same sheet sent twice
        }
        if (target.most() != null && there(desk, target, circle) + lines.size() > target.most()) {
            return new Refused(Reason.POINTS_ARE_FULL);
        }
        desk.touch(Thing.STAGE, Audience.ROOM); // later steps may work on it, so all may look different
        lines.forEach(line -> contributions.add(desk, line));
        return new Accepted(desk.now);
    }

    private List<Contribution> lines(Desk desk, Command.TypeIn it, PaperTarget target, Circle circle) {
        List<Contribution> lines = new ArrayList<>();
        for (int i = 0; i < it.lines().size(); i++) {
            UUID id = UUID.nameUUIDFromBytes((it.client() + " " + i + " " + circle.id()).getBytes(StandardCharsets.UTF_8));
            if (contributions.find(desk, id).isEmpty()) {
                Slot slot = target.slot();
                lines.add(new Contribution(id, target.station().run(), target.kind(), null, null, circle.id(),
                        slot == null ? null : slot.key(), it.lines().get(i).value(), Origin.PAPER,
                        desk.revision() + 1, desk.revision() + 1));
            }
        }
        return lines;
    }

    private int there(Desk desk, PaperTarget target, Circle circle) {
        Run run = target.station().run();
        return target.kind() == Kind.POINT ? contributions.points(desk, run, circle.id()).size()
                : contributions.lines(desk, run, circle.id());
    }

    /** What a group has typed in from paper, the newest first. */
    static List<Contribution> typedIn(Picture picture, List<Circle> circles) {
        return picture.route().stations().stream().map(each -> each.item().id()).distinct()
                .flatMap(item -> picture.written().in(item, each -> each.origin() == Origin.PAPER
                        && circles.stream().anyMatch(circle -> Objects.equals(circle.id(), each.circle()))).stream())
                .toList().reversed();
    }
}
