package no.sloyfe.room;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Seat;
import no.sloyfe.method.SocialForm;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Timekeepers and topic keepers tell their own group quietly; nobody else sees it, and it says nobody's name. */
@Component
class Signalling {

    private final JdbcClient jdbc;
    private final Seating seating;
    private final Attendees attendees;

    Signalling(JdbcClient jdbc, Seating seating, Attendees attendees) {
        this.attendees = attendees;
        this.jdbc = jdbc;
        this.seating = seating;
    }

    Outcome signal(Desk desk, Sender sender, Sign sign) {
        ParticipantId who = sender.participant();
        if (who == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        Circle circle = desk.station().step().form() == SocialForm.GROUP
                ? seating.at(desk, desk.station()).of(who).orElse(null) : null;
        if (circle == null) {
            return new Refused(Reason.NO_GROUP);
        }
        if (attendees.actsFor(desk, who).stream().flatMap(each -> circle.seat(each).stream())
                .map(Seat::role).noneMatch(sign.role()::equals)) {
            return new Refused(Reason.NOT_YOUR_ROLE);
        }
        if (give(desk, circle.id(), sign)) {
            desk.touch(Thing.SIGNAL, Audience.group(circle.id()));
        }
        return new Accepted(desk.now);
    }

    /** False while the same sign still shows. */
    private boolean give(Desk desk, UUID circle, Sign sign) {
        Run run = desk.stage().run();
        return jdbc.sql("""
                        insert into signal (owner_id, meeting_id, item_id, step, round, circle_id, sign, given_at)
                        values (:owner, :meeting, :item, :step, :round, :circle, :sign, :now)
                        on conflict (item_id, step, round, circle_id, sign) do update set given_at = excluded.given_at
                        where signal.given_at <= :old
                        """)
                .param("owner", desk.owner()).param("meeting", desk.meeting()).param("item", run.item().value())
                .param("step", run.step()).param("round", run.round()).param("circle", circle).param("sign", sign.name())
                .param("now", Timestamp.from(desk.now)).param("old", Timestamp.from(desk.now.minus(Signal.LASTS)))
                .update() == 1;
    }

    /** Those of a run, the newest first; also those that show no more. */
    List<Signal> of(Run run) {
        return jdbc.sql("""
                        select circle_id, sign, given_at from signal
                        where item_id = :item and step = :step and round = :round order by given_at desc, sign
                        """)
                .param("item", run.item().value()).param("step", run.step()).param("round", run.round())
                .query((row, _) -> new Signal(row.getObject(1, UUID.class), Sign.valueOf(row.getString(2)), row.getTimestamp(3).toInstant()))
                .list();
    }
}
