package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Gatherings drawn by lot: people with bonds, a history, and rules that may or may not hold together. */
final class Drawn {

    private Drawn() {}

    static Gathering gathering(int people, Sizes sizes, int rules, Random random) {
        List<Person> staff = new ArrayList<>();
        for (int number = 0; number < people; number++) {
            staff.add(new Person(People.id(number), bonds(random), random.nextInt(3) > 0));
        }
        List<Past> past = new ArrayList<>();
        for (int meeting = 0; meeting < 3; meeting++) {
            past.add(new Past(split(People.ids(people), sizes, random), Map.of()));
        }
        List<Rule> drawn = new ArrayList<>();
        for (int rule = 0; rule < rules; rule++) {
            drawn.add(rule(people, sizes.groups(people), random));
        }
        return new Gathering(staff, sizes, drawn, new History(past));
    }

    private static Set<Bond> bonds(Random random) {
        Set<Bond> bonds = new HashSet<>();
        for (Likeness kind : Likeness.values()) {
            bonds.add(new Bond(kind, String.valueOf(random.nextInt(3))));
        }
        return bonds;
    }

    private static List<Set<UUID>> split(List<UUID> people, Sizes sizes, Random random) {
        List<UUID> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        List<Set<UUID>> groups = new ArrayList<>();
        int at = 0;
        for (int size : sizes.split(people.size())) {
            groups.add(new HashSet<>(shuffled.subList(at, at + size)));
            at += size;
        }
        return groups;
    }

    private static Rule rule(int people, int groups, Random random) {
        UUID one = People.id(random.nextInt(people));
        UUID other = People.id(random.nextInt(people));
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> new Rule.Apart(one.equals(other) ? Set.of(one) : Set.of(one, other));
            case 3, 4 -> new Rule.Together(one.equals(other) ? Set.of(one) : Set.of(one, other));
            case 5 -> new Rule.Fixed(one, random.nextInt(groups));
            default -> new Rule.LedTalk();
        };
    }
}
