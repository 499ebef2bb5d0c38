package no.sloyfe.room;

import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.JoinCode;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who come, say they are ready, and go; the step goes on for the others. */
@Component
class Attending {

    private final JdbcClient jdbc;
    private final Attendees attendees;
    private final Seating seating;
    private final Pairing pairing;
    private final TakingTurns turns;
    private final Choosing choosing;
    private final Rating rating;

    Attending(JdbcClient jdbc, Attendees attendees, Seating seating, Pairing pairing, TakingTurns turns, Choosing choosing, Rating rating) {
        this.jdbc = jdbc;
        this.attendees = attendees;
        this.seating = seating;
        this.pairing = pairing;
        this.turns = turns;
        this.choosing = choosing;
        this.rating = rating;
    }

    Outcome arrive(Desk desk, @Nullable ParticipantId who) {
        if (who == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        if (attendees.arrive(desk, who)) {
            if (desk.running()) {
                seating.place(desk, who);
                turns.arrive(desk, who);
                seating.tell(desk, who);
            }
            desk.touch(Thing.PEOPLE, who.value(), Audience.ROOM);
        }
        return new Accepted(desk.now);
    }

    /** Somebody without a device of their own, at the table of the one whose device it is. */
    void arriveBehind(Desk desk, ParticipantId who, ParticipantId holder) {
        if (!attendees.arriveBehind(desk, who, holder)) {
            return;
        }
        seating.beside(desk, who, holder);
        if (desk.running()) {
            seating.place(desk, who);
            turns.arrive(desk, who);
            seating.tell(desk, who);
        }
        desk.touch(Thing.PEOPLE, who.value(), Audience.ROOM);
    }

    /** Those who sit behind the device go with it. */
    Outcome leave(Desk desk, @Nullable ParticipantId who) {
        if (who == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        attendees.actsFor(desk, who).stream().filter(each -> !each.equals(who)).forEach(each -> leave(desk, each));
        if (attendees.leave(desk, who)) {
            if (desk.running()) {
                pairing.settle(desk);
                turns.leave(desk, who);
                choosing.revealIfAllHaveVoted(desk);
                rating.showWhereAllHaveAnswered(desk);
                seating.tell(desk, who);
            }
            desk.touch(Thing.PEOPLE, who.value(), Audience.ROOM);
        }
        return new Accepted(desk.now);
    }

    /**
     * A guest goes for good: their browser is logged out, and the code they came by opens the meeting no longer. They count as
     * not having come; what they wrote stands. Twice is once.
     *
     * @param code the one that is to open no longer; when it does so already there is no need of another
     */
    Outcome expel(Desk desk, ParticipantId guest, String code) {
        boolean known = jdbc.sql("select person_id is null from participant where id = :who and meeting_id = :meeting")
                .param("who", guest.value()).param("meeting", desk.meeting()).query(Boolean.class).optional().orElse(false);
        if (!known) {
            return new Refused(Reason.UNKNOWN);
        }
        jdbc.sql("delete from session where participant_id = :who").param("who", guest.value()).update();
        leave(desk, guest);
        jdbc.sql("update participant set joined_at = null, left_at = coalesce(left_at, :now) where id = :who")
                .param("now", Ledger.stamp(desk.now)).param("who", guest.value()).update();
        jdbc.sql("update meeting set join_code = :other where id = :meeting and join_code = :code")
                .param("other", JoinCode.random()).param("code", code).param("meeting", desk.meeting()).update();
        desk.touch(Thing.STAGE, Audience.ROOM); // the code stands on the big screen too
        return new Accepted(desk.now);
    }

    Outcome ready(Desk desk, Sender sender, boolean ready) {
        ParticipantId who = sender.participant();
        if (who == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        Run run = desk.stage().run();
        String sql = ready
                ? """
                  insert into ready (owner_id, meeting_id, item_id, step, round, participant_id)
                  values (:owner, :meeting, :item, :step, :round, :who) on conflict do nothing
                  """
                : """
                  delete from ready where owner_id = :owner and meeting_id = :meeting
                      and item_id = :item and step = :step and round = :round and participant_id = :who
                  """;
        int changed = attendees.actsFor(desk, who).stream().mapToInt(each ->
                jdbc.sql(sql).param("owner", desk.owner()).param("meeting", desk.meeting())
                        .param("item", run.item().value()).param("step", run.step()).param("round", run.round())
                        .param("who", each.value()).update()).sum();
        if (changed > 0) {
            desk.touch(Thing.OWN, Audience.self(who));
            desk.touch(Thing.PEOPLE, Audience.LEADERS);
        }
        return new Accepted(desk.now);
    }
}
