package no.sloyfe.grouping;

import java.util.Set;
import java.util.UUID;

/** Somebody to be given a group. Bonds are what one may have in common with others: teams, role, unit. */
public record Person(UUID id, Set<String> bonds) {

    public Person {
        bonds = Set.copyOf(bonds);
    }

    int likeness(Person other) {
        return (int) bonds.stream().filter(other.bonds::contains).count();
    }
}
