package no.sloyfe.grouping;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of earlier meetings: company and roles, the latest weighing most. */
public final class History {

    public static final History NONE = new History(List.of());

    /** More than any likeness for half a year of meetings; fading by two a meeting, it is forgotten after twelve. */
    private static final int LAST_MEETING = 24;

    private static final int FADING = 2;

    /** So many meetings back two people's company is known; roles are known for as long as one tells of them. */
    public static final int COMPANY_LASTS = LAST_MEETING / FADING;

    private final Map<Pair, Integer> company = new HashMap<>();
    private final Set<Pair> lastTime = new HashSet<>();
    private final Map<UUID, Role> last = new HashMap<>();
    private final Map<UUID, Map<Role, Integer>> times = new HashMap<>();
    private final Map<Role, Double> usual = new EnumMap<>(Role.class);
    private final Map<Role, Integer> fewest = new EnumMap<>(Role.class);

    /** @param meetings the latest first */
    public History(List<Past> meetings) {
        for (int ago = 0; ago < Math.min(meetings.size(), COMPANY_LASTS); ago++) {
            int weight = LAST_MEETING - FADING * ago;
            meetings.get(ago).groups().forEach(group -> Circles.pairs(List.copyOf(group))
                    .forEach(pair -> company.merge(pair, weight, Integer::sum)));
        }
        meetings.stream().limit(1).flatMap(past -> past.groups().stream())
                .forEach(group -> lastTime.addAll(Circles.pairs(List.copyOf(group))));
        reckonRoles(meetings);
    }

    private void reckonRoles(List<Past> meetings) {
        for (Past past : meetings) {
            past.roles().forEach((person, role) -> {
                last.putIfAbsent(person, role);
                times.computeIfAbsent(person, _ -> new EnumMap<>(Role.class)).merge(role, 1, Integer::sum);
            });
        }
        for (Role role : Role.values()) {
            usual.put(role, times.keySet().stream().mapToInt(person -> times(person, role)).average().orElse(0));
            fewest.put(role, times.keySet().stream().mapToInt(person -> times(person, role)).min().orElse(0));
        }
    }

    /** How much company two have had: 0 for none lately, else 24 for the last meeting, 22 for the one before, and so on. */
    public int company(UUID one, UUID other) {
        return company.getOrDefault(new Pair(one, other), 0);
    }

    /** Whether no two are known to have had each other's company. */
    boolean knowsNobody() {
        return company.isEmpty();
    }

    boolean lastTime(Pair pair) {
        return lastTime.contains(pair);
    }

    /** The role that somebody had the last time that they had one. */
    Optional<Role> lastRole(UUID person) {
        return Optional.ofNullable(last.get(person));
    }

    int times(UUID person, Role role) {
        return times.getOrDefault(person, Map.of()).getOrDefault(role, 0);
    }

    int timesAny(UUID person) {
        return times.getOrDefault(person, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often a person has had a role on the average, of those who have had any. */
    double usually(Role role) {
        return usual.getOrDefault(role, 0.0);
    }

    /** How often the one who has had a role least has had it, of those who have had any. */
    int fewest(Role role) {
        return fewest.getOrDefault(role, 0);
    }
}
