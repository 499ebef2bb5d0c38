package no.sloyfe.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;

/** Who sits with whom, found by person and by circle. */
final class Seated {

    static final Seated NOBODY = new Seated(List.of());

    private final List<Circle> circles;
    private final Map<ParticipantId, Circle> byPerson = new HashMap<>();
    private final Map<UUID, Circle> byId = new HashMap<>();

    Seated(List<Circle> circles) {
        this.circles = circles;
        for (Circle circle : circles) {
            byId.put(circle.id(), circle);
            circle.seats().forEach(seat -> byPerson.putIfAbsent(seat.participant(), circle));
        }
    }

    List<Circle> circles() {
        return circles;
    }

    Optional<Circle> of(ParticipantId who) {
        return Optional.ofNullable(byPerson.get(who));
    }

    Optional<Circle> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }
}
