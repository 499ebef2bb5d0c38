package no.sloyfe.grouping;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Staff of the demo school, in year teams of eight. */
final class People {

    private People() {}

    static List<Person> staff(int people) {
        return IntStream.range(0, people).mapToObj(number -> Person.inTeams(id(number), Set.of("team " + number / 8))).toList();
    }

    static List<UUID> ids(int people) {
        return IntStream.range(0, people).mapToObj(People::id).toList();
    }

    static UUID id(int number) {
        return new UUID(7, number);
    }
}
