package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets two people change groups where a group could else not give out its roles in fair rotation. */
public final class Exchange {

    private final Map<UUID, Person> people;
    private final History history;

    private Exchange(Gathering gathering) {
        this.people = gathering.byId();
        this.history = gathering.history();
    }

    /**
     * The same groups, but that for each that would have to give somebody a role a third time more than another, the two who
     * cost least change places, if there are such that no rule breaks for it and both groups then rotate.
     */
    public static List<List<UUID>> forRoles(Gathering gathering, List<List<UUID>> groups) {
        var exchange = new Exchange(gathering);
        var seating = new Seating(gathering, groups);
        for (int number = 0; number < groups.size(); number++) {
            if (!Roles.rotate(seating.groups().get(number), exchange.history)) {
                seating = exchange.cheapest(seating, number).orElse(seating);
            }
        }
        return seating.groups();
    }

    private Optional<Seating> cheapest(Seating before, int number) {
        List<UUID> here = before.groups().get(number);
        List<Trade> trades = new ArrayList<>();
        for (List<UUID> there : before.groups()) {
            for (UUID one : there == here ? List.<UUID>of() : here) {
                for (UUID other : there) {
                    List<UUID> hereAfter = with(here, one, other);
                    List<UUID> thereAfter = with(there, other, one);
                    if (Roles.rotate(hereAfter, history) && Roles.rotate(thereAfter, history)) {
                        trades.add(new Trade(one, other, cost(hereAfter, thereAfter) - cost(there)));
                    }
                }
            }
        }
        return trades.stream()
                .sorted(Comparator.comparingInt(Trade::cost))
                .map(trade -> before.swapped(trade.one(), trade.other()))
                .filter(after -> before.to(after).breaks().isEmpty())
                .findFirst();
    }

    private static List<UUID> with(List<UUID> group, UUID out, UUID in) {
        List<UUID> after = new ArrayList<>(group);
        Collections.replaceAll(after, out, in);
        return after;
    }

    @SafeVarargs
    private final int cost(List<UUID>... groups) {
        return Cost.of(List.of(groups), people, history).total();
    }

    /** Two who may change places, and what their groups then cost more than now, but for a figure that is the same for all. */
    private record Trade(UUID one, UUID other, int cost) {}
}
