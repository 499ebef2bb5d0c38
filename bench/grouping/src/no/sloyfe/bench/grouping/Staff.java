package no.sloyfe.bench.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.sloyfe.grouping.Bond;
import no.sloyfe.grouping.Composition;
import no.sloyfe.grouping.Gathering;
import no.sloyfe.grouping.History;
import no.sloyfe.grouping.Likeness;
import no.sloyfe.grouping.Mixed;
import no.sloyfe.grouping.Mixing;
import no.sloyfe.grouping.Past;
import no.sloyfe.grouping.Patience;
import no.sloyfe.grouping.Person;
import no.sloyfe.grouping.Rule;
import no.sloyfe.grouping.Sizes;

/**
 * A staff drawn by lot: teams of eight, sections, grade levels, roles and units; a pair kept together for every twenty
 * people and one kept apart for every ten, a fixed seat for every twenty, half as many more leaders of talk as groups; and
 * five meetings behind them.
 */
final class Staff {

    private static final int MEETINGS = 5;

    private final Random random;
    private final List<Person> people = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private Staff(int size, long seed) {
        random = new Random(seed);
        int groups = Sizes.USUAL.groups(size);
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        for (int number = 0; number < size; number++) {
            people.add(person(number, size, order.get(number) < groups * 3 / 2));
        }
        drawRules(order, groups, size);
    }

    /** The sixth meeting of such a staff. */
    static Gathering drawn(int size, long seed) {
        var staff = new Staff(size, seed);
        List<Past> past = new ArrayList<>();
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            var gathering = new Gathering(staff.people, Sizes.USUAL, staff.rules, new History(past));
            past.addFirst(staff.met(gathering, seed + meeting));
        }
        return new Gathering(staff.people, Sizes.USUAL, staff.rules, new History(past));
    }

    private Past met(Gathering gathering, long seed) {
        return switch (Mixing.of(gathering, Patience.brief(people.size()), seed)) {
            case Mixed.Composed(Composition composition) ->
                new Past(composition.groups().stream().map(group -> (Set<UUID>) new HashSet<>(group)).toList(), Map.of());
            case Mixed.Impossible(var clashes) -> throw new IllegalStateException("Drawn rules clash: " + clashes);
        };
    }

    private Person person(int number, int size, boolean leads) {
        Map<Likeness, Integer> kinds = new HashMap<>();
        kinds.put(Likeness.TEAM, number / 8);
        kinds.put(Likeness.SECTION, random.nextInt(Math.max(5, size / 12)));
        kinds.put(Likeness.GRADE, random.nextInt(10));
        int role = random.nextInt(20);
        kinds.put(Likeness.ROLE, role < 14 ? 0 : role < 18 ? 1 : 2);
        kinds.put(Likeness.UNIT, number * Math.max(1, size / 50) / size);
        Set<Bond> bonds = new HashSet<>();
        kinds.forEach((kind, name) -> bonds.add(new Bond(kind, String.valueOf(name))));
        return new Person(new UUID(7, number), bonds, leads);
    }

    /** No person in two rules, so that the rules can hold. */
    private void drawRules(List<Integer> order, int groups, int size) {
        int at = 0;
        for (int pair = 0; pair < size / 20; pair++) {
            rules.add(new Rule.Together(Set.of(id(order, at++), id(order, at++))));
        }
        for (int pair = 0; pair < size / 10; pair++) {
            rules.add(new Rule.Apart(Set.of(id(order, at++), id(order, at++))));
        }
        for (int seat = 0; seat < size / 20; seat++) {
            rules.add(new Rule.Fixed(id(order, at++), random.nextInt(groups)));
        }
        rules.add(new Rule.LedTalk());
    }

    private UUID id(List<Integer> order, int at) {
        return people.get(order.get(at)).id();
    }
}
