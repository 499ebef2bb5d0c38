package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /**
     * Years in staffs of all sizes, where one in ten is away each time and groups are drawn blindly. Among so few that all have a
     * role each time, who is away may leave no other way than a third time more: whoever has had 30 roles has had one of the
     * four seven times at most, and whoever has had 38 has had one ten times at least.
     */
    @ParameterizedTest(name = "{0} meetings")
    @ValueSource(ints = {10, 30, 38})
    void over_a_school_year_with_absences_nobody_has_a_role_more_than_twice_oftener_than_another(int meetings) {
        for (int people = 6; people <= 60; people++) {
            History history = year(people, meetings, 0.1, 1000L * people + meetings);
            IntSummaryStatistics any = People.ids(people).stream().mapToInt(history::timesAny).summaryStatistics();
            int forced = people <= 12 ? Math.ceilDiv(any.getMax(), 4) - any.getMin() / 4 : 0;
            assertThat(spread(people, history)).as("%d people", people).isLessThanOrEqualTo(Math.max(2, forced));
        }
    }

    /** How much oftener than another somebody has had a role. */
    private static int spread(int people, History history) {
        return Arrays.stream(Role.values()).mapToInt(role -> {
            IntSummaryStatistics times = People.ids(people).stream().mapToInt(person -> history.times(person, role)).summaryStatistics();
            return times.getMax() - times.getMin();
        }).max().orElse(0);
    }

    private static History year(int people, int meetings, double absent, long seed) {
        var random = new Random(seed);
        List<Past> past = new ArrayList<>();
        for (int meeting = 0; meeting < meetings; meeting++) {
            var history = new History(past);
            List<UUID> present = new ArrayList<>(People.ids(people));
            present.removeIf(_ -> random.nextDouble() < absent);
            Collections.shuffle(present, random);
            List<List<UUID>> drawn = new ArrayList<>();
            int at = 0;
            for (int size : Sizes.USUAL.split(present.size())) {
                drawn.add(present.subList(at, at + size));
                at += size;
            }
            var gathering = new Gathering(People.staff(people), Sizes.USUAL, history);
            Map<UUID, Role> roles = new HashMap<>();
            for (List<UUID> group : Exchange.forRoles(gathering, drawn)) {
                roles.putAll(Roles.assign(group, history, seed + meeting));
            }
            past.addFirst(new Past(List.of(), roles));
        }
        return new History(past);
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
        for (int times = 0; times < 2; times++) {
            group.subList(1, 4).forEach(other -> meetings.add(new Past(List.of(), Map.of(other, Role.CHAIR))));
        }
        Map<UUID, Role> roles = Roles.assign(group, new History(meetings), 1);
        assertThat(roles.get(group.get(0))).isNotEqualTo(Role.CHAIR);
        assertThat(roles.values()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void nobody_chairs_a_third_time_more_than_another_so_that_somebody_can_rest() {
        List<UUID> group = People.ids(4);
        List<Past> meetings = new ArrayList<>();
        meetings.add(new Past(List.of(), Map.of(
                group.get(0), Role.CHAIR, group.get(1), Role.REPORTER, group.get(2), Role.TIMEKEEPER, group.get(3), Role.TOPIC_KEEPER)));
        for (int times = 0; times < 3; times++) {
            group.subList(1, 4).forEach(other -> meetings.add(new Past(List.of(), Map.of(other, Role.CHAIR))));
        }
        assertThat(Roles.assign(group, new History(meetings), 1)).containsEntry(group.get(0), Role.CHAIR);
    }
}
