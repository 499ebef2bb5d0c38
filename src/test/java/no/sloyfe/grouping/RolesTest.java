package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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

    @Test
    void nobody_has_the_same_role_twice_running_and_all_get_their_share_over_a_year() {
        List<Past> meetings = new ArrayList<>();
        for (int meeting = 0; meeting < 20; meeting++) {
            var history = new History(meetings);
            var groups = Mixing.compose(People.staff(40), Sizes.USUAL, history, meeting).groups();
            Map<UUID, Role> roles = new HashMap<>();
            groups.forEach(group -> roles.putAll(Roles.assign(group, history, 1)));
            roles.forEach((person, role) -> assertThat(history.lastRole(person)).isNotEqualTo(Optional.of(role)));
            meetings.addFirst(new Past(groups.stream().map(group -> Set.copyOf(group)).toList(), roles));
        }
        var history = new History(meetings);
        assertThat(People.ids(40)).allSatisfy(person ->
                assertThat(history.times(person, Role.CHAIR)).isBetween(2, 6));
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
