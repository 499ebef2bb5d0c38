package no.sloyfe.room;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where people do something together: a circle's table, or the whole room's.
 *
 * @param circle null: the room's
 */
record Table(@Nullable UUID circle) {

    /** Whether a thing lies on it: the room's has everybody's, a circle's what it wrote and what is on the plenary list. */
    boolean holds(Contribution thing) {
        return switch (thing.kind()) {
            case POINT -> !thing.withdrawn() && (circle == null || circle.equals(thing.circle()));
            case PLENARY -> !thing.withdrawn();
            case NOTE, REMARK -> false;
        };
    }

    Thing thing() {
        return circle == null ? Thing.PLENARY : Thing.POINTS;
    }

    Audience audience() {
        return circle == null ? Audience.ROOM : Audience.group(circle);
    }
}
