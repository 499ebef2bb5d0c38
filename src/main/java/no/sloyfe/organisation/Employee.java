package no.sloyfe.organisation;

import java.util.List;

/** A person in a unit. */
public record Employee(PersonId id, String name, String mail, Role role, List<String> teams) {

    public Employee {
        teams = List.copyOf(teams);
    }
}
