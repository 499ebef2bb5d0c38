package no.sloyfe.grouping;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is known of earlier meetings: company and roles, the latest weighing most. */
public final class History {

    public static final History NONE = new History(List.of());

    /** More than any likeness for half a year of meetings; fading by two a meeting, it is forgotten after twelve. */
    private static final int LAST_MEETING = 24;

    private static final int FADING = 2;

    private final List<Past> meetings;
    private final Map<Pair, Integer> company = new HashMap<>();
    private final Map<Role, Double> usual = new EnumMap<>(Role.class);

    /** @param meetings the latest first */
    public History(List<Past> meetings) {
        this.meetings = List.copyOf(meetings);
        for (int ago = 0; ago < meetings.size() && FADING * ago < LAST_MEETING; ago++) {
            int weight = LAST_MEETING - FADING * ago;
            meetings.get(ago).groups().forEach(group -> Circles.pairs(List.copyOf(group))
                    .forEach(pair -> company.merge(pair, weight, Integer::sum)));
        }
        reckonUsual();
    }

    private void reckonUsual() {
        long people = meetings.stream().flatMap(past -> past.roles().keySet().stream()).distinct().count();
        for (Past past : meetings) {
            past.roles().values().forEach(role -> usual.merge(role, 1.0 / people, Double::sum));
        }
    }

    /** How much company two have had: 0 for none lately, else 24 for the last meeting, 22 for the one before, and so on. */
    public int company(UUID one, UUID other) {
        return company.getOrDefault(new Pair(one, other), 0);
    }

    /** The role that somebody had the last time that they had one. */
    Optional<Role> lastRole(UUID person) {
        return meetings.stream().flatMap(past -> Optional.ofNullable(past.roles().get(person)).stream()).findFirst();
    }

    int times(UUID person, Role role) {
        return (int) meetings.stream().filter(past -> past.roles().get(person) == role).count();
    }

    /** How often a person has had a role on the average, of those who have had any. */
    double usually(Role role) {
        return usual.getOrDefault(role, 0.0);
    }

    int timesAny(UUID person) {
        return (int) meetings.stream().filter(past -> past.roles().containsKey(person)).count();
    }
}
