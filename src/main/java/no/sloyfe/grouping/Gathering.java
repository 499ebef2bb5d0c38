package no.sloyfe.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * People who are to be seated in groups, and what must be kept to.
 *
 * @param people in any order: it has no bearing on the groups
 * @param rules must hold, all of them
 */
public record Gathering(List<Person> people, Sizes sizes, List<Rule> rules, History history) {

    public Gathering {
        people = List.copyOf(people);
        rules = rules.stream().distinct().toList();
        if (people.stream().map(Person::id).distinct().count() < people.size()) {
            throw new IllegalArgumentException("Somebody is to be seated twice");
        }
    }

    public Gathering(List<Person> people, Sizes sizes, History history) {
        this(people, sizes, List.of(), history);
    }

    public Gathering under(List<Rule> others) {
        return new Gathering(people, sizes, others, history);
    }

    /** Whether nothing tells one group of these people from another, as in a hall of guests: then none costs anything. */
    boolean strangers() {
        List<Bond> bonds = people.stream().flatMap(person -> person.bonds().stream()).toList();
        return rules.isEmpty() && history.knowsNobody() && Set.copyOf(bonds).size() == bonds.size();
    }

    Map<UUID, Person> byId() {
        Map<UUID, Person> found = new HashMap<>();
        people.forEach(person -> found.put(person.id(), person));
        return found;
    }
}
