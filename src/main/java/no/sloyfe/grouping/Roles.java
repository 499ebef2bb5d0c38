package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives out the roles of a group, in rotation over time. */
public final class Roles {

    /** More than this oftener than the one who has had it least, nobody should have had a role. */
    private static final int SPREAD = 2;

    private static final double THIRD_TIME_MORE = 1e9;
    private static final double TWICE_RUNNING = 1e5;
    private static final int CANDIDATES = 8;
    /** The further somebody is from how often people usually have had a role, either way, the more it matters. */
    private static final double STEEP = 1.65;

    private static final double FAR = 6;
    /** People have usually had it a little oftener when this meeting is over. */
    private static final double AFTERWARDS = 0.2;
    /** Who has had many roles should have none, where a group is so large that somebody has none. */
    private static final double ANY = 1.8;
    /** One's own roles in turn. */
    private static final double OWN = 2.3;

    private final List<UUID> candidates;
    private final List<Role> roles;
    private final History history;
    private final Map<Role, Map<UUID, Double>> costs = new EnumMap<>(Role.class);
    private Map<Role, UUID> best = Map.of();
    private double bestCost = Double.MAX_VALUE;

    private Roles(List<UUID> candidates, List<Role> roles, History history) {
        this.candidates = candidates;
        this.roles = roles;
        this.history = history;
        roles.forEach(role -> costs.put(role, candidates.stream().collect(Collectors.toMap(person -> person, person -> cost(person, role)))));
    }

    /**
     * One role each: all four from four people on, chair, timekeeper and reporter in a trio, chair and reporter in a pair.
     * Nobody has had a role more than twice oftener than another, and nobody has the same role twice running, if that can be
     * avoided.
     */
    public static Map<UUID, Role> assign(List<UUID> group, History history, long seed) {
        List<UUID> candidates = new ArrayList<>(group);
        Collections.sort(candidates);
        Collections.shuffle(candidates, new Random(seed));
        var assignment = new Roles(rested(candidates, history), roles(group.size()), history);
        assignment.give(new EnumMap<>(Role.class), 0);
        Map<UUID, Role> given = new HashMap<>();
        assignment.best.forEach((role, person) -> given.put(person, role));
        return given;
    }

    /** Whether the group can give out its roles without anybody having one a third time more than another. */
    static boolean rotate(List<UUID> group, History history) {
        return rotate(rested(group, history), roles(group.size()), history);
    }

    private static List<UUID> rested(List<UUID> group, History history) {
        return group.stream().sorted(Comparator.comparingInt(history::timesAny)).limit(CANDIDATES).toList();
    }

    private static boolean rotate(List<UUID> free, List<Role> roles, History history) {
        return roles.isEmpty() || free.stream()
                .filter(person -> !thirdTimeMore(person, roles.getFirst(), history))
                .anyMatch(person -> rotate(
                        free.stream().filter(other -> !other.equals(person)).toList(), roles.subList(1, roles.size()), history));
    }

    private static boolean thirdTimeMore(UUID person, Role role, History history) {
        return history.times(person, role) >= history.fewest(role) + SPREAD;
    }

    private static List<Role> roles(int people) {
        return switch (people) {
            case 0, 1 -> List.of();
            case 2 -> List.of(Role.CHAIR, Role.REPORTER);
            case 3 -> List.of(Role.CHAIR, Role.TIMEKEEPER, Role.REPORTER);
            default -> List.of(Role.values());
        };
    }

    private void give(EnumMap<Role, UUID> given, double cost) {
        if (cost >= bestCost) {
            return;
        }
        if (given.size() == roles.size()) {
            best = given.clone();
            bestCost = cost;
            return;
        }
        Role role = roles.get(given.size());
        for (UUID person : candidates) {
            if (!given.containsValue(person)) {
                given.put(role, person);
                give(given, cost + costs.getOrDefault(role, Map.of()).getOrDefault(person, 0.0));
                given.remove(role);
            }
        }
    }

    private double cost(UUID person, Role role) {
        int times = history.times(person, role);
        int any = history.timesAny(person);
        double ahead = Math.clamp(times - history.usually(role) + AFTERWARDS, -FAR, FAR);
        double price = StrictMath.sinh(STEEP * FAR) + StrictMath.sinh(STEEP * ahead)
                + ANY * any + OWN * (any + times - any / (double) Role.values().length);
        boolean twiceRunning = history.lastRole(person).filter(role::equals).isPresent();
        return (thirdTimeMore(person, role, history) ? THIRD_TIME_MORE : 0) + (twiceRunning ? TWICE_RUNNING : 0) + price;
    }
}
