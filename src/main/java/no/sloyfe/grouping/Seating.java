package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Groups as they stand, and what changing them by hand costs. */
public final class Seating {

    private final Gathering gathering;
    private final Map<UUID, Person> people;
    private final List<List<UUID>> groups;
    private @Nullable List<Rule> broken;

    /** @param groups of people in the gathering; some of it may have no seat yet */
    public Seating(Gathering gathering, List<List<UUID>> groups) {
        Map<UUID, Person> people = gathering.byId();
        this(gathering, people, groups.stream().map(group -> group.stream().filter(people::containsKey).toList()).toList());
    }

    private Seating(Gathering gathering, Map<UUID, Person> people, List<List<UUID>> groups) {
        this.gathering = gathering;
        this.people = people;
        this.groups = groups;
    }

    public List<List<UUID>> groups() {
        return groups;
    }

    /** How many pairs in a group sat together the last time. */
    public int again() {
        return (int) Circles.allPairs(groups).stream().filter(gathering.history()::lastTime).count();
    }

    public Cost cost() {
        return cost(groups);
    }

    private Cost cost(List<List<UUID>> some) {
        return Cost.of(some, people, gathering.history());
    }

    /** The rules that these groups do not keep. */
    public List<Rule> broken() {
        if (broken == null) {
            broken = gathering.rules().stream().filter(rule -> !Keeping.holds(rule, people, groups)).toList();
        }
        return broken;
    }

    /** Somebody goes to another group, or gets their first; nobody else moves. */
    public Seating moved(UUID person, int group) {
        List<List<UUID>> after = new ArrayList<>(groups);
        after.replaceAll(each -> each.contains(person) ? each.stream().filter(id -> !id.equals(person)).toList() : each);
        after.set(group, sorted(after.get(group), person));
        return new Seating(gathering, people, after);
    }

    /** Two people change seats. */
    public Seating swapped(UUID one, UUID other) {
        Optional<Integer> here = group(one);
        Optional<Integer> there = group(other);
        if (here.isEmpty() || there.isEmpty()) {
            throw new IllegalArgumentException("Only those who have a seat can change it");
        }
        return moved(one, there.get()).moved(other, here.get());
    }

    /** What it costs that this seating becomes that one, with as many groups. */
    public Change to(Seating after) {
        List<List<UUID>> before = unlike(after);
        List<List<UUID>> then = after.unlike(this);
        Set<Pair> haveMet = met(before);
        return change(after, cost(then).minus(cost(before)), met(then).stream().filter(pair -> !haveMet.contains(pair)).toList());
    }

    private Change change(Seating after, Cost cost, List<Pair> meetAgain) {
        return new Change(cost, meetAgain, without(after.broken(), broken()), without(broken(), after.broken()), after.sizesHold());
    }

    private static List<Rule> without(List<Rule> some, List<Rule> others) {
        return some.isEmpty() ? some : some.stream().filter(rule -> !others.contains(rule)).toList();
    }

    private List<List<UUID>> unlike(Seating other) {
        return IntStream.range(0, groups.size())
                .filter(group -> !groups.get(group).equals(other.groups.get(group)))
                .mapToObj(groups::get)
                .toList();
    }

    /** What it would cost to have this person in each of the groups, in their order. */
    public List<Change> everywhere(UUID person) {
        List<UUID> company = group(person).map(groups::get).orElse(List.of());
        Cost cost = costWith(person, company);
        return IntStream.range(0, groups.size()).mapToObj(group -> {
            Seating after = moved(person, group);
            List<UUID> there = after.groups.get(group);
            List<Pair> meetAgain = groups.get(group) == company ? List.of() : knownAmong(person, there);
            return change(after, costWith(person, there).minus(cost), meetAgain);
        }).toList();
    }

    /** What a group costs by this person alone. */
    private Cost costWith(UUID person, List<UUID> group) {
        List<Person> others = new ArrayList<>();
        for (UUID other : group) {
            if (!other.equals(person)) {
                others.add(known(other));
            }
        }
        return Cost.of(known(person), others, gathering.history());
    }

    private Person known(UUID person) {
        return Objects.requireNonNull(people.get(person), "Somebody who is not in the gathering");
    }

    private List<Pair> knownAmong(UUID person, List<UUID> group) {
        List<Pair> known = new ArrayList<>();
        for (UUID other : group) {
            if (!other.equals(person) && gathering.history().company(person, other) > 0) {
                known.add(new Pair(person, other));
            }
        }
        return known;
    }

    /**
     * The group for somebody who comes late, without moving others: one where no rule breaks and there is room, among those
     * one of the smallest, and among those the one that costs least.
     */
    public int place(UUID lateComer) {
        List<Change> changes = everywhere(lateComer);
        return IntStream.range(0, groups.size())
                .boxed()
                .min(Comparator.<Integer>comparingInt(group -> changes.get(group).breaks().size())
                        .thenComparingInt(group -> -changes.get(group).mends().size())
                        .thenComparingInt(group -> groups.get(group).size())
                        .thenComparingInt(group -> changes.get(group).cost().total()))
                .orElseThrow(() -> new IllegalArgumentException("No groups to place anybody in"));
    }

    private Optional<Integer> group(UUID person) {
        return IntStream.range(0, groups.size()).filter(group -> groups.get(group).contains(person)).boxed().findFirst();
    }

    private Set<Pair> met(List<List<UUID>> some) {
        return Circles.allPairs(some).stream()
                .filter(pair -> gathering.history().company(pair.one(), pair.other()) > 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean sizesHold() {
        int seated = groups.stream().mapToInt(List::size).sum();
        return groups.stream().mapToInt(List::size)
                .allMatch(size -> gathering.sizes().allow(size) || gathering.sizes().splits(seated, size));
    }

    private static List<UUID> sorted(List<UUID> group, UUID more) {
        List<UUID> after = new ArrayList<>(group);
        after.add(more);
        after.sort(null);
        return after;
    }
}
