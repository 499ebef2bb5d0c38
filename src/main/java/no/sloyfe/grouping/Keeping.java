package no.sloyfe.grouping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whether groups keep a rule, for those who have a seat. */
final class Keeping {

    private Keeping() {}

    static boolean holds(Rule rule, Map<UUID, Person> people, List<List<UUID>> groups) {
        return switch (rule) {
            case Rule.Apart(Set<UUID> some) -> groups.stream().allMatch(group -> group.stream().filter(some::contains).count() < 2);
            case Rule.Together(Set<UUID> some) -> groups.stream().filter(group -> group.stream().anyMatch(some::contains)).count() < 2;
            case Rule.Fixed(UUID person, int number) -> groups.stream().noneMatch(group -> group.contains(person))
                    || (number < groups.size() && groups.get(number).contains(person));
            case Rule.LedTalk _ -> groups.stream().allMatch(group -> group.isEmpty() || led(group, people));
        };
    }

    private static boolean led(List<UUID> group, Map<UUID, Person> people) {
        return group.stream().map(people::get).anyMatch(person -> person != null && person.leadsTalk());
    }
}
