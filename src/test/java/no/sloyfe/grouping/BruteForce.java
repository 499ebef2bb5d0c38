package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Every way to seat a few people, one after the other. */
final class BruteForce {

    private final Gathering gathering;
    private final int small;
    private final int larger;
    private final List<List<UUID>> groups = new ArrayList<>();
    private int least = Integer.MAX_VALUE;

    private BruteForce(Gathering gathering) {
        this.gathering = gathering;
        int people = gathering.people().size();
        int count = gathering.sizes().groups(people);
        this.small = people / count;
        this.larger = people % count;
        for (int group = 0; group < count; group++) {
            groups.add(new ArrayList<>());
        }
    }

    /** What the cheapest groups cost that keep every rule; empty when there are none. */
    static OptionalInt leastCost(Gathering gathering) {
        var force = new BruteForce(gathering);
        force.seat(0);
        return force.least == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(force.least);
    }

    private void seat(int next) {
        if (next == gathering.people().size()) {
            look();
            return;
        }
        for (List<UUID> group : groups) {
            long full = groups.stream().filter(each -> each.size() > small).count();
            if (group.size() < small || (group.size() == small && full < larger)) {
                group.add(gathering.people().get(next).id());
                seat(next + 1);
                group.removeLast();
            }
        }
    }

    private void look() {
        int cost = Cost.of(gathering, groups).total();
        if (cost < least && new Seating(gathering, groups).broken().isEmpty()) {
            least = cost;
        }
    }
}
