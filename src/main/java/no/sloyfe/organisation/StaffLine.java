package no.sloyfe.organisation;

import java.util.List;
import java.util.Optional;

/**
 * One person as a staff list tells of them.
 *
 * @param number the line in the list, 1 for the first
 * @param teams none when the list does not say
 * @param role empty when the list does not say
 */
public record StaffLine(int number, String name, String mail, List<String> teams, Optional<Role> role) {

    public StaffLine {
        teams = List.copyOf(teams);
    }
}
