package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

    @Test
    void a_group_of_five_has_all_four_roles_with_one_person_each() {
        assertThat(Roles.assign(People.ids(5), History.NONE, 1).values()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void small_groups_have_the_roles_they_have_people_for() {
        assertThat(Roles.assign(People.ids(3), History.NONE, 1).values())
                .containsExactlyInAnyOrder(Role.CHAIR, Role.TIMEKEEPER, Role.REPORTER);
        assertThat(Roles.assign(People.ids(2), History.NONE, 1).values())
                .containsExactlyInAnyOrder(Role.CHAIR, Role.REPORTER);
        assertThat(Roles.assign(People.ids(1), History.NONE, 1)).isEmpty();
        assertThat(Roles.assign(People.ids(40), History.NONE, 1)).hasSize(4);
    }

    /** In a small staff nearly everybody has a role each time, so that one group's draw may force a third. */
    @ParameterizedTest
    @CsvSource({"40, 10, 1, 2", "40, 20, 2, 2", "40, 40, 3, 2", "23, 30, 4, 2", "9, 15, 6, 2", "41, 25, 7, 2", "12, 40, 5, 3"})
    void over_a_school_year_with_absences_nobody_has_a_role_more_than_twice_oftener_than_another(
            int people, int meetings, long seed, int most) {
        var random = new Random(seed);
        List<Past> past = new ArrayList<>();
        for (int meeting = 0; meeting < meetings; meeting++) {
            var history = new History(past);
            List<UUID> present = new ArrayList<>(People.ids(people));
            present.removeIf(_ -> random.nextInt(10) == 0);
            Collections.shuffle(present, random);
            Map<UUID, Role> roles = new HashMap<>();
            int at = 0;
            for (int size : Sizes.USUAL.split(present.size())) {
                roles.putAll(Roles.assign(present.subList(at, at + size), history, seed + meeting));
                at += size;
            }
            past.addFirst(new Past(List.of(), roles));
        }
        var history = new History(past);
        for (Role role : Role.values()) {
            List<Integer> times = People.ids(people).stream().map(person -> history.times(person, role)).sorted().toList();
            assertThat(times.getLast() - times.getFirst()).as("%s %s", role, times).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void nobody_has_the_same_role_twice_running_while_groups_are_mixed_anew() {
        List<Past> meetings = new ArrayList<>();
        for (int meeting = 0; meeting < 8; meeting++) {
            var history = new History(meetings);
            var groups = Mixing.compose(People.staff(24), Sizes.USUAL, history, meeting).groups();
            Map<UUID, Role> roles = new HashMap<>();
            groups.forEach(group -> roles.putAll(Roles.assign(group, history, 1)));
            roles.forEach((person, role) -> assertThat(history.lastRole(person)).isNotEqualTo(Optional.of(role)));
            meetings.addFirst(new Past(groups.stream().map(group -> Set.copyOf(group)).toList(), roles));
        }
    }

    @Test
    void last_times_chair_rests_even_when_the_others_have_chaired_oftener() {
        List<UUID> group = People.ids(4);
        List<Past> meetings = new ArrayList<>();
        meetings.add(new Past(List.of(), Map.of(
                group.get(0), Role.CHAIR, group.get(1), Role.REPORTER, group.get(2), Role.TIMEKEEPER, group.get(3), Role.TOPIC_KEEPER)));
        for (int meeting = 0; meeting < 4; meeting++) {
            meetings.add(new Past(List.of(), Map.of(group.get(1), Role.CHAIR)));
            meetings.add(new Past(List.of(), Map.of(group.get(2), Role.CHAIR)));
            meetings.add(new Past(List.of(), Map.of(group.get(3), Role.CHAIR)));
        }
        Map<UUID, Role> roles = Roles.assign(group, new History(meetings), 1);
        assertThat(roles.get(group.get(0))).isNotEqualTo(Role.CHAIR);
        assertThat(roles.values()).containsExactlyInAnyOrder(Role.values());
    }
}
