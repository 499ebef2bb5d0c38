package no.sloyfe.room;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.access.RightLost;
import no.sloyfe.access.Sessions;
import no.sloyfe.database.Owned;
import no.sloyfe.live.Doorbell;
import no.sloyfe.meeting.ParticipantsChanged;
import no.sloyfe.meeting.Phase;
import no.sloyfe.meeting.Programme;
import no.sloyfe.meeting.ProgrammeChanged;
import no.sloyfe.meeting.preparation.PreparedAnswers;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rooms where meetings run: opened, ended, told of what changed elsewhere. */
@Component
public class Rooms {

    private final Owned owned;
    private final Ledger ledger;
    private final Programme programme;
    private final Seating seating;
    private final Leading leading;
    private final Attending attending;
    private final Contributions contributions;
    private final PreparedAnswers prepared;
    private final Sessions sessions;
    private final Doorbell doorbell;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Rooms(Owned owned, Ledger ledger, Programme programme, Seating seating, Leading leading, Attending attending, Contributions contributions,
            PreparedAnswers prepared, Sessions sessions, Doorbell doorbell, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.owned = owned;
        this.ledger = ledger;
        this.programme = programme;
        this.seating = seating;
        this.leading = leading;
        this.attending = attending;
        this.contributions = contributions;
        this.prepared = prepared;
        this.sessions = sessions;
        this.doorbell = doorbell;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Freezes the methods, makes groups if there are none, and enters the first step. Starting twice is starting once. */
    public Outcome start(Place place) {
        return changing(place, desk -> {
            if (desk.phase() == Phase.RUNNING) {
                return new Accepted(desk.now);
            }
            if (!desk.phase().planning() || desk.route().stations().isEmpty()) {
                return new Refused(desk.phase().planning() ? Reason.NO_MORE_STEPS : Reason.OVER);
            }
            programme.freeze(place);
            seating.ensureGroups(desk);
            desk.phase(Phase.RUNNING);
            jdbc.sql("update meeting set started_at = :now, started_by = cast(:person as uuid) where id = :meeting")
                    .param("person", place.caller().known().map(PersonId::value).orElse(null))
                    .param("now", Ledger.stamp(desk.now)).param("meeting", desk.meeting()).update();
            leading.enter(desk, desk.route().first());
            return new Accepted(desk.now);
        });
    }

    /** Ends the meeting: codes die, nothing anonymous can be traced to a browser any more. */
    public Outcome end(Place place) {
        return changing(place, desk -> {
            if (desk.phase().over()) {
                return new Accepted(desk.now);
            }
            if (desk.phase() != Phase.RUNNING) {
                return new Refused(Reason.NOT_STARTED);
            }
            contributions.forgetSecrets(desk);
            prepared.forgetSecrets(place);
            desk.touch(Thing.STAGE, Audience.ROOM);
            ledger.saveStage(desk);
            desk.phase(Phase.CLOSED);
            jdbc.sql("update meeting set closed_at = :now where id = :meeting")
                    .param("now", Ledger.stamp(desk.now)).param("meeting", desk.meeting()).update();
            return new Accepted(desk.now);
        });
    }

    /**
     * Puts a guest out, who cannot come back by the same code; those who are in stay in.
     *
     * @param code the meeting's, as the leader saw it
     */
    public Outcome expel(Place place, ParticipantId guest, String code) {
        List<UUID> open = sessions.of(place.owner(), guest);
        Outcome outcome = changing(place, desk -> desk.phase().over() ? new Refused(Reason.OVER) : attending.expel(desk, guest, code));
        events.publishEvent(new RightLost(open));
        return outcome;
    }

    /** Something outside the room changed what it shows; call inside the transaction that changes it. */
    public void touched(Place place, Thing thing) {
        changing(place, desk -> {
            desk.touch(thing, Audience.ROOM);
            return new Accepted(desk.now);
        });
    }

    @EventListener
    void on(ProgrammeChanged changed) {
        touched(changed.place(), Thing.PROGRAMME);
    }

    @EventListener
    void on(ParticipantsChanged changed) {
        touched(changed.place(), Thing.PEOPLE);
    }

    private Outcome changing(Place place, Function<Desk, Outcome> change) {
        return owned.write(place.owner().value(), () -> {
            Desk desk = ledger.open(place);
            Outcome outcome = change.apply(desk);
            ledger.close(desk);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    doorbell.ring(place.meeting().value());
                }
            });
            return outcome;
        });
    }
}
