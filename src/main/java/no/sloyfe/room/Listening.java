package no.sloyfe.room;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.sloyfe.access.Place;
import no.sloyfe.live.Attendance;
import no.sloyfe.live.Listener;
import org.springframework.stereotype.Component;

/** The ways into the meetings that somebody on this node listens to; a meeting is forgotten with its last listener. */
@Component
class Listening implements Attendance {

    private record Way(Place place, int listeners) {}

    private final Map<UUID, Way> ways = new ConcurrentHashMap<>();

    /** Counts from here, not from the arrival that follows: the way in must be there when the listener asks its first question. */
    void admitted(Place place) {
        ways.compute(place.meeting().value(), (_, way) -> way == null ? new Way(place, 1) : new Way(way.place(), way.listeners() + 1));
    }

    /** Letters are read by the right of somebody who was let in. */
    Optional<Place> wayInto(UUID meeting) {
        return Optional.ofNullable(ways.get(meeting)).map(Way::place);
    }

    @Override
    public void arrived(Listener listener) {}

    @Override
    public void left(Listener listener) {
        ways.computeIfPresent(listener.stream(), (_, way) -> way.listeners() == 1 ? null : new Way(way.place(), way.listeners() - 1));
    }
}
