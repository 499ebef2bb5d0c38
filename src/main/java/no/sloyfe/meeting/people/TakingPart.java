package no.sloyfe.meeting.people;

import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import no.sloyfe.access.Access;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.access.RightLost;
import no.sloyfe.access.Sessions;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.ParticipantRemoved;
import no.sloyfe.meeting.ParticipantsChanged;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.TeamId;
import no.sloyfe.staff.Released;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Changes who takes part in a meeting, also while it runs. */
@Component
public class TakingPart {

    private final Access access;
    private final Owned owned;
    private final Meetings meetings;
    private final Roster roster;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    TakingPart(Access access, Owned owned, Meetings meetings, Roster roster, Sessions sessions, ApplicationEventPublisher events) {
        this.access = access;
        this.owned = owned;
        this.meetings = meetings;
        this.roster = roster;
        this.sessions = sessions;
        this.events = events;
    }

    /** Everybody in the meeting's unit. */
    public Change addUnit(Place place) {
        return change(place, () -> roster.addUnit(place));
    }

    /** Everybody in the teams of the meeting's unit; other units' teams add nobody. */
    public Change addTeams(Place place, List<TeamId> teams) {
        return change(place, () -> teams.stream().mapToInt(team -> roster.addTeam(place, team)).sum());
    }

    /** One of the unit's people; others are not added. */
    public Change addPerson(Place place, PersonId person) {
        return change(place, () -> roster.addPerson(place, person));
    }

    /** Takes somebody off the list, and ends what they hear of the meeting. */
    public Change remove(Place place, ParticipantId participant) {
        List<UUID> open = sessions.of(place.owner(), participant);
        Change change = removed(place, participant);
        events.publishEvent(new RightLost(open));
        return change;
    }

    /** Who no longer works in the unit is not asked to its meetings to come; their sessions end with it. */
    @EventListener
    void on(Released released) {
        roster.toCome(released.unit(), released.person())
                .forEach((meeting, participant) -> removed(access.lead(released.by(), meeting), participant));
    }

    private Change removed(Place place, ParticipantId participant) {
        return owned.write(place.owner().value(), () -> roster.joined(place, participant)
                ? new Change.HasJoined()
                : change(place, () -> {
                    events.publishEvent(new ParticipantRemoved(place, participant));
                    return roster.remove(place, participant);
                }));
    }

    private Change change(Place place, IntSupplier work) {
        return owned.write(place.owner().value(), () -> {
            if (!meetings.locked(place).phase().programmeOpen()) {
                return new Change.Closed();
            }
            int people = work.getAsInt();
            if (people > 0) {
                events.publishEvent(new ParticipantsChanged(place));
            }
            return new Change.Done(people);
        });
    }
}
