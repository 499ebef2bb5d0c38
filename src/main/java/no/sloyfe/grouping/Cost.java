package no.sloyfe.grouping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What groups cost: company that has been had before, and people who are alike.
 *
 * @param repeats pairs in a group who have sat together in a meeting that the history knows
 * @param alike pairs in a group who have at least one bond in common
 * @param company the weight of all earlier company ({@link History#company})
 * @param likeness the weight of all bonds in common ({@link Likeness#weight})
 */
public record Cost(int repeats, int alike, int company, int likeness) {

    static final Cost NONE = new Cost(0, 0, 0, 0);

    /** What is made as small as can be. */
    public int total() {
        return company + likeness;
    }

    static Cost of(Person one, Person other, History history) {
        return of(one, List.of(other), history);
    }

    static Cost of(List<Person> group, History history) {
        Cost sum = NONE;
        for (int one = 1; one < group.size(); one++) {
            sum = sum.plus(of(group.get(one), group.subList(0, one), history));
        }
        return sum;
    }

    /** What one person costs among these others. */
    static Cost of(Person one, List<Person> others, History history) {
        int repeats = 0;
        int alike = 0;
        int company = 0;
        int likeness = 0;
        for (Person other : others) {
            int met = history.company(one.id(), other.id());
            int shared = one.likeness(other);
            repeats += met > 0 ? 1 : 0;
            alike += shared > 0 ? 1 : 0;
            company += met;
            likeness += shared;
        }
        return new Cost(repeats, alike, company, likeness);
    }

    static Cost of(Gathering gathering, Collection<List<UUID>> groups) {
        return of(groups, gathering.byId(), gathering.history());
    }

    static Cost of(Collection<List<UUID>> groups, Map<UUID, Person> people, History history) {
        Cost sum = NONE;
        for (List<UUID> group : groups) {
            sum = sum.plus(of(group.stream().map(people::get).filter(person -> person != null).toList(), history));
        }
        return sum;
    }

    Cost plus(Cost other) {
        return new Cost(repeats + other.repeats, alike + other.alike, company + other.company, likeness + other.likeness);
    }

    Cost minus(Cost other) {
        return new Cost(repeats - other.repeats, alike - other.alike, company - other.company, likeness - other.likeness);
    }
}
