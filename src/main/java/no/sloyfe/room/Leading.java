package no.sloyfe.room;

import java.time.Duration;
import java.util.Optional;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those who lead do: on, back, the clock, a time-out, votes shown, new groups. */
@Component
class Leading {

    private final Seating seating;
    private final Pairing pairing;
    private final TakingTurns turns;
    private final Attending attending;
    private final Choosing choosing;
    private final Remarking remarking;
    private final Rating rating;
    private final MovingIn movingIn;

    Leading(Seating seating, Pairing pairing, TakingTurns turns, Attending attending, Choosing choosing, Remarking remarking,
            Rating rating, MovingIn movingIn) {
        this.seating = seating;
        this.pairing = pairing;
        this.turns = turns;
        this.attending = attending;
        this.choosing = choosing;
        this.remarking = remarking;
        this.rating = rating;
        this.movingIn = movingIn;
    }

    Outcome lead(Desk desk, Sender sender, Command.Lead command) {
        if (!sender.place().leads()) {
            return new Refused(Reason.NOT_LEADING);
        }
        return switch (command) {
            case Command.Next(Run from, boolean anyway) -> {
                Reason missing = anyway || !desk.at(from) ? null : missing(desk, from);
                yield missing == null ? move(desk, from, desk.route().after(from)) : new Refused(missing);
            }
            case Command.Back(Run from) -> move(desk, from, desk.route().before(from));
            case Command.MoreTime(Run run, Duration more) -> desk.at(run)
                    ? clock(desk, desk.stage().moreTime(more, desk.now))
                    : new Refused(Reason.MOVED_ALREADY);
            case Command.Pause(boolean pause) ->
                    clock(desk, pause ? desk.stage().pause(desk.now) : desk.stage().resume(desk.now));
            case Command.TimeOut(boolean start) ->
                    clock(desk, start ? desk.stage().timeOut(desk.now) : desk.stage().endTimeOut(desk.now));
            case Command.Reveal(Run run) -> reveal(desk, run);
            case Command.Regroup() -> {
                seating.regroup(desk);
                turns.restart(desk);
                desk.touch(Thing.STAGE, Audience.ROOM); // tables keep their numbers, but roles and what each can do are new
                yield new Accepted(desk.now);
            }
            case Command.MoveIn(var group, var with) -> movingIn.moveIn(desk, group, with);
            case Command.Gone(var participant) -> attending.leave(desk, participant);
        };
    }

    /** Enters a run: seats and turns it needs are made, those it had are kept. */
    void enter(Desk desk, Station station) {
        desk.stage(Stage.enter(station, desk.now));
        rating.enter(desk, station);
        pairing.prepare(desk);
        turns.begin(desk);
        choosing.revealIfAllHaveVoted(desk);
        desk.touch(Thing.STAGE, Audience.ROOM);
    }

    /** What the step asks for before the room goes on. */
    private @Nullable Reason missing(Desk desk, Run from) {
        if (remarking.missing(desk) > 0) {
            return Reason.REMARKS_MISSING;
        }
        return desk.route().after(from).filter(next -> rating.guessIsOpen(desk, next)).isPresent() ? Reason.GUESS_FIRST : null;
    }

    private Outcome move(Desk desk, Run from, Optional<Station> to) {
        if (!desk.at(from)) {
            return new Refused(Reason.MOVED_ALREADY); // a second click, or another who leads was first
        }
        if (to.isEmpty()) {
            return new Refused(Reason.NO_MORE_STEPS);
        }
        enter(desk, to.get());
        return new Accepted(desk.now);
    }

    private Outcome clock(Desk desk, Stage stage) {
        Stage before = desk.stage();
        if (!stage.equals(before)) {
            desk.stage(stage);
            if (before.stands() && !stage.stands()) {
                turns.stood(desk, before.standingSince(desk.now));
            }
            desk.touch(Thing.CLOCK, Audience.ROOM);
        }
        return new Accepted(desk.now);
    }

    private static Outcome reveal(Desk desk, Run run) {
        if (!desk.at(run) || !Choosing.hidden(desk.station().step())) {
            return new Refused(Reason.MOVED_ALREADY);
        }
        desk.stage(desk.stage().reveal());
        desk.touch(Thing.PLENARY, Audience.ROOM);
        desk.touch(Thing.BALLOT, Audience.ROOM); // who has not answered does not any more
        return new Accepted(desk.now);
    }
}
