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

/** Gives out the roles of a group, in rotation over time. */
public final class Roles {

    private static final int TWICE_RUNNING = 1_000_000;
    private static final int CANDIDATES = 8;
    /** The further somebody is from how often people usually have had a role, either way, the more it matters. */
    private static final double STEEP = 1.5;

    private static final double FAR = 4;
    private static final double SCALE = 20;

    private final List<UUID> candidates;
    private final List<Role> roles;
    private final History history;
    private Map<Role, UUID> best = Map.of();
    private int bestCost = Integer.MAX_VALUE;

    private Roles(List<UUID> candidates, List<Role> roles, History history) {
        this.candidates = candidates;
        this.roles = roles;
        this.history = history;
    }

    /**
     * One role each: all four from four people on, chair, timekeeper and reporter in a trio, chair and reporter in a pair.
     * Nobody has the same role twice running if that can be avoided.
     */
    public static Map<UUID, Role> assign(List<UUID> group, History history, long seed) {
        List<UUID> candidates = new ArrayList<>(group);
        Collections.sort(candidates);
        Collections.shuffle(candidates, new Random(seed));
        candidates.sort(Comparator.comparingInt(history::timesAny));
        var assignment = new Roles(
                candidates.subList(0, Math.min(CANDIDATES, candidates.size())), roles(group.size()), history);
        assignment.give(new EnumMap<>(Role.class), 0);
        Map<UUID, Role> given = new HashMap<>();
        assignment.best.forEach((role, person) -> given.put(person, role));
        return given;
    }

    private static List<Role> roles(int people) {
        return switch (people) {
            case 0, 1 -> List.of();
            case 2 -> List.of(Role.CHAIR, Role.REPORTER);
            case 3 -> List.of(Role.CHAIR, Role.TIMEKEEPER, Role.REPORTER);
            default -> List.of(Role.values());
        };
    }

    private void give(EnumMap<Role, UUID> given, int cost) {
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
                give(given, cost + cost(person, role));
                given.remove(role);
            }
        }
    }

    private int cost(UUID person, Role role) {
        double ahead = Math.clamp(history.times(person, role) - history.usually(role), -FAR, FAR);
        int price = (int) Math.round(SCALE * (StrictMath.sinh(STEEP * FAR) + StrictMath.sinh(STEEP * ahead)));
        boolean twiceRunning = history.lastRole(person).filter(role::equals).isPresent();
        return (twiceRunning ? TWICE_RUNNING : 0) + price + history.timesAny(person);
    }
}
