package no.sloyfe.grouping;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody to be given a group.
 *
 * @param bonds what they may have in common with others; several of a kind are allowed, such as two teams
 * @param leadsTalk whether they are used to leading the talk of a group
 */
public record Person(UUID id, Set<Bond> bonds, boolean leadsTalk) {

    public Person {
        bonds = Set.copyOf(bonds);
    }

    public static Person inTeams(UUID id, Collection<String> teams) {
        return new Person(id, teams.stream().map(team -> new Bond(Likeness.TEAM, team)).collect(Collectors.toSet()), false);
    }

    /** The summed weight of what two have in common: 0 for nothing. */
    public int likeness(Person other) {
        int sum = 0;
        for (Bond bond : bonds) {
            sum += other.bonds.contains(bond) ? bond.kind().weight() : 0;
        }
        return sum;
    }
}
