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
        int company = history.company(one.id(), other.id());
        int likeness = one.likeness(other);
        return new Cost(company > 0 ? 1 : 0, likeness > 0 ? 1 : 0, company, likeness);
    }

    static Cost of(List<Person> group, History history) {
        Cost sum = NONE;
        for (int one = 0; one < group.size(); one++) {
            for (int other = 0; other < one; other++) {
                sum = sum.plus(of(group.get(one), group.get(other), history));
            }
        }
        return sum;
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
