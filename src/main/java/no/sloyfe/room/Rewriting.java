package no.sloyfe.room;

import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.method.Stance;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changing and withdrawing what was written, as long as its step is open. */
@Component
class Rewriting {

    private final Contributions contributions;
    private final Seating seating;

    Rewriting(Contributions contributions, Seating seating) {
        this.contributions = contributions;
        this.seating = seating;
    }

    /** @param text null withdraws it */
    Outcome rewrite(Desk desk, Sender sender, UUID id, @Nullable ContributionText text) {
        Contribution it = contributions.find(desk, id).orElse(null);
        if (it == null || it.withdrawn()) {
            return it != null && text == null ? new Accepted(desk.now) : new Refused(Reason.UNKNOWN);
        }
        if (it.origin() == Origin.PAPER) {
            return fromPaper(desk, sender, it, text);
        }
        if (!desk.stage().run().sameStep(it.run())) {
            return new Refused(Reason.STEP_IS_OVER);
        }
        Station station = desk.route().at(it.run()).orElseThrow();
        if (!it.mayBeChangedBy(sender, station.step().stance(), sits(desk, sender, it, station))) {
            return new Refused(Reason.NOT_YOURS);
        }
        Audience audience = it.author() == null && it.kind() == Kind.NOTE ? Audience.ROOM
                : Writing.audience(it.kind(), station, new Sender(sender.place(), null), it.circle());
        long revision = desk.touch(audience.equals(Audience.ROOM) ? Thing.PLENARY
                : audience.text().startsWith("self:") ? Thing.OWN : Thing.POINTS, id, audience);
        if (it.author() != null && !audience.equals(Audience.self(it.author()))) {
            desk.touch(Thing.OWN, id, Audience.self(it.author()));
        }
        if (text == null && it.kind() == Kind.PLENARY) {
            desk.touch(Thing.WORD, Audience.ROOM); // what came from a point or a note can be given anew
            desk.touch(Thing.OWN, Audience.ROOM);
        }
        contributions.rewrite(desk, id, text, revision);
        return new Accepted(desk.now);
    }

    /** As long as the meeting runs: it may have been typed in long after its step. */
    private Outcome fromPaper(Desk desk, Sender sender, Contribution it, @Nullable ContributionText text) {
        ParticipantId who = sender.participant();
        boolean sits = who != null
                && seating.lasting(desk).of(who).filter(circle -> circle.id().equals(it.circle())).isPresent();
        if (!it.mayBeChangedBy(sender, Stance.OPEN, sits)) {
            return new Refused(Reason.NOT_YOURS);
        }
        contributions.rewrite(desk, it.id(), text, desk.touch(Thing.STAGE, Audience.ROOM));
        return new Accepted(desk.now);
    }

    private boolean sits(Desk desk, Sender sender, Contribution it, Station station) {
        ParticipantId who = sender.participant();
        return who != null && it.circle() != null && seating.at(desk, station).of(who)
                .filter(circle -> circle.id().equals(it.circle())).isPresent();
    }
}
