package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final List<UUID> PEOPLE = People.ids(8);
    private static final List<List<UUID>> GROUPS = List.of(PEOPLE.subList(0, 4), PEOPLE.subList(4, 8));

    /** The first four have chaired twice each and should rest, the others once as timekeeper. */
    private static final History CHAIRED = new History(chaired());

    private static List<Past> chaired() {
        List<Past> past = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            past.add(new Past(List.of(), Map.of(PEOPLE.get(number % 4), Role.CHAIR)));
        }
        PEOPLE.subList(4, 8).forEach(person -> past.add(new Past(List.of(), Map.of(person, Role.TIMEKEEPER))));
        return past;
    }

    @Test
    void two_change_places_so_that_nobody_chairs_a_third_time_more() {
        List<List<UUID>> after = Exchange.forRoles(new Gathering(People.staff(8), Sizes.USUAL, CHAIRED), GROUPS);
        assertThat(after).allMatch(group -> Roles.rotate(group, CHAIRED)).hasSize(2);
        assertThat(after.getFirst()).hasSize(4).filteredOn(GROUPS.getFirst()::contains).hasSize(3);
    }

    @Test
    void groups_that_rotate_are_left_as_they_are() {
        assertThat(Exchange.forRoles(new Gathering(People.staff(8), Sizes.USUAL, History.NONE), GROUPS)).isEqualTo(GROUPS);
    }

    @Test
    void nobody_changes_places_where_a_rule_would_break() {
        List<Rule> together = GROUPS.stream().<Rule>map(group -> new Rule.Together(Set.copyOf(group))).toList();
        assertThat(Exchange.forRoles(new Gathering(People.staff(8), Sizes.USUAL, together, CHAIRED), GROUPS)).isEqualTo(GROUPS);
    }
}
