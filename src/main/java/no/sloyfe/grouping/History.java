package no.sloyfe.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is known of earlier meetings: company and roles, the latest weighing most. */
public final class History {

    public static final History NONE = new History(List.of());

    /** Always more than any likeness, and fading by two a meeting, so that the latest company is avoided first. */
    private static final int LAST_MEETING = 24;

    private static final int LONG_AGO = 16;

    private final List<Past> meetings;
    private final Map<Pair, Integer> company = new HashMap<>();

    /** @param meetings the latest first */
    public History(List<Past> meetings) {
        this.meetings = List.copyOf(meetings);
        for (int ago = 0; ago < meetings.size(); ago++) {
            int weight = Math.max(LONG_AGO, LAST_MEETING - 2 * ago);
            meetings.get(ago).groups().forEach(group -> Circles.pairs(List.copyOf(group))
                    .forEach(pair -> company.merge(pair, weight, Integer::sum)));
        }
    }

    /** How much company two have had: 0 for none, else 16 to 24 for each meeting, more the later. */
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

    int timesAny(UUID person) {
        return (int) meetings.stream().filter(past -> past.roles().containsKey(person)).count();
    }
}
