package no.sloyfe.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;

/**
 * People who sit together.
 *
 * @param number 1, 2 … as people call it
 * @param place its table or room, empty when nobody has said
 */
public record Circle(UUID id, int number, String place, CircleForm form, List<Seat> seats) {

    public Circle {
        seats = List.copyOf(seats);
    }

    public boolean has(ParticipantId participant) {
        return seats.stream().anyMatch(seat -> seat.participant().equals(participant));
    }

    public Optional<Seat> seat(ParticipantId participant) {
        return seats.stream().filter(seat -> seat.participant().equals(participant)).findFirst();
    }
}
