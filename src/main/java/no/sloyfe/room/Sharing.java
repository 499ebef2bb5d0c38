package no.sloyfe.room;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Seat;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.stereotype.Component;

/** One device for several: who sits behind it takes part like anybody else, and the device acts for them. */
@Component
class Sharing {

    /** A device that more gather round than this is a big screen. */
    static final int MOST = 12;

    private final Attendees attendees;
    private final Attending attending;
    private final Seating seating;

    Sharing(Attendees attendees, Attending attending, Seating seating) {
        this.attendees = attendees;
        this.attending = attending;
        this.seating = seating;
    }

    /** From now on these and so many unnamed sit behind the sender's device, and nobody else. Twice is once. */
    Outcome share(Desk desk, Sender sender, Set<ParticipantId> named, int unnamed) {
        ParticipantId holder = sender.participant();
        if (holder == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        List<Attendees.Attendee> all = attendees.of(desk.meeting());
        Set<ParticipantId> may = mayBeNamed(all, seating.lasting(desk), holder);
        if (!may.containsAll(named)) {
            return new Refused(Reason.UNKNOWN);
        }
        if (unnamed < 0 || 1 + named.size() + unnamed > MOST) {
            return new Refused(Reason.TOO_MANY_BEHIND);
        }
        List<ParticipantId> behind = new ArrayList<>(named);
        for (int i = 2; i < unnamed + 2; i++) {
            behind.add(unnamed(desk, holder, i));
        }
        all.stream().filter(each -> holder.equals(each.device()) && !behind.contains(each.id()))
                .forEach(each -> away(desk, each, holder));
        behind.forEach(who -> attending.arriveBehind(desk, who, holder));
        desk.touch(Thing.OWN, Audience.self(holder));
        desk.touch(Thing.BALLOT, Audience.self(holder));
        return new Accepted(desk.now);
    }

    /** Somebody who has a name keeps the seat; who was only a number, and said by mistake, leaves no trace. */
    private void away(Desk desk, Attendees.Attendee who, ParticipantId holder) {
        attending.leave(desk, who.id());
        if (isUnnamed(who, holder)) {
            seating.stand(desk, who.id());
            attendees.forget(desk, who.id());
        }
    }

    /** Of the holder's group: those who are not in the room by a device of their own. */
    static Set<ParticipantId> mayBeNamed(List<Attendees.Attendee> all, Seated groups, ParticipantId holder) {
        Optional<Circle> group = groups.of(holder);
        List<ParticipantId> company = group.map(circle -> circle.seats().stream().map(Seat::participant).toList()).orElse(List.of());
        return all.stream()
                .filter(each -> holder.equals(each.device()) || (!each.here() && company.contains(each.id())))
                .filter(each -> !isUnnamed(each, holder))
                .map(Attendees.Attendee::id).collect(Collectors.toSet());
    }

    /** The same person behind the same device each time it is said how many they are. */
    private ParticipantId unnamed(Desk desk, ParticipantId holder, int number) {
        ParticipantId id = unnamed(holder, number);
        attendees.add(desk, id, holder, number);
        return id;
    }

    private static ParticipantId unnamed(ParticipantId holder, int number) {
        return new ParticipantId(UUID.nameUUIDFromBytes(("behind " + holder + " " + number).getBytes(StandardCharsets.UTF_8)));
    }

    static boolean isUnnamed(Attendees.Attendee who, ParticipantId holder) {
        for (int i = 2; i <= MOST; i++) {
            if (unnamed(holder, i).equals(who.id())) {
                return true;
            }
        }
        return false;
    }
}
