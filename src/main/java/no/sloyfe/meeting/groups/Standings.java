package no.sloyfe.meeting.groups;

import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.Gatherings;
import org.springframework.stereotype.Component;

/** Looks at the groups of a meeting with the eyes of the grouping. */
@Component
class Standings {

    private final Owned owned;
    private final Gatherings gatherings;
    private final Circles circles;

    Standings(Owned owned, Gatherings gatherings, Circles circles) {
        this.owned = owned;
        this.gatherings = gatherings;
        this.circles = circles;
    }

    Standing of(Place place) {
        return owned.read(place.owner().value(), () -> {
            Gatherings.ToSeat who = gatherings.seated(place);
            return Standing.of(who, circles.of(place), circles.bound(place, who));
        });
    }
}
