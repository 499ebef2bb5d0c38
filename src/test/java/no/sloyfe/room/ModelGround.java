package no.sloyfe.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.meeting.Phase;
import no.sloyfe.method.Step;
import no.sloyfe.method.Turns;

/** Where a modelled room is, who is in it, and who sits with whom; the last it is told. */
abstract class ModelGround {

    /** One going-through of one step; the items are numbered. */
    record Leg(int item, int step, int round, Step what) {
        boolean sameStep(Leg other) {
            return item == other.item && step == other.step;
        }
    }

    /** Somebody who sends; {@code id} is null for one who leads and does not take part. */
    record Actor(UUID id, boolean leads) {}

    static final UUID ALL = new UUID(0, 0);

    final List<Leg> route;
    Phase phase = Phase.INVITED;
    int at = -1;
    boolean shown;
    final Set<UUID> here = new HashSet<>();
    final Set<UUID> left = new HashSet<>();
    final Map<Integer, Map<UUID, Set<UUID>>> seats = new HashMap<>();
    Map<UUID, Set<UUID>> groups = Map.of();

    ModelGround(List<Leg> route) {
        this.route = route;
    }

    Leg leg() {
        return route.get(at);
    }

    Reason gate() {
        return phase == Phase.CLOSED ? Reason.OVER : phase == Phase.RUNNING ? null : Reason.NOT_STARTED;
    }

    /** The circles that a leg works with. */
    Map<UUID, Set<UUID>> tables(int there) {
        Leg leg = route.get(there);
        return switch (leg.what.form()) {
            case PAIR, TRIO -> seats.getOrDefault(there, Map.of());
            case GROUP -> groups;
            case INDIVIDUAL -> Map.of();
            case PLENARY -> leg.what.turns() == Turns.ONE_POINT_PER_GROUP ? speaking(there) : Map.of();
        };
    }

    private Map<UUID, Set<UUID>> speaking(int there) {
        for (int i = there - 1; i >= 0 && route.get(i).item == route.get(there).item; i--) {
            switch (route.get(i).what.form()) {
                case GROUP -> { return groups; }
                case PAIR, TRIO -> { return seats.getOrDefault(i, Map.of()); }
                default -> { }
            }
        }
        return groups;
    }

    UUID circle(int there, UUID who) {
        return tables(there).entrySet().stream().filter(each -> each.getValue().contains(who)).map(Map.Entry::getKey).findFirst().orElse(null);
    }
}
