package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixingTest {

    @Test
    void everyone_sits_in_one_group_of_four_or_five_wherever_that_is_possible() {
        for (int people = 1; people <= 130; people += people < 45 ? 1 : 12) {
            Composition composition = Mixing.compose(People.staff(people), Sizes.USUAL, History.NONE, 11);
            List<UUID> seated = composition.groups().stream().flatMap(List::stream).toList();
            assertThat(seated).hasSize(people).containsExactlyInAnyOrderElementsOf(People.ids(people));
            boolean possible = people >= 4 && !Set.of(6, 7, 11).contains(people);
            if (possible) {
                assertThat(composition.groups()).as("%d people", people).allMatch(group -> Sizes.USUAL.allow(group.size()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "6, 3+3", "7, 4+3", "11, 4+4+3", "41, 5+5+5+5+5+4+4+4+4"})
    void the_awkward_numbers_are_split_evenly(int people, String sizes) {
        assertThat(Sizes.USUAL.split(people).stream().map(String::valueOf).toList()).isEqualTo(List.of(sizes.split("\\+")));
    }

    @Test
    void odd_numbers_never_leave_a_person_alone() {
        for (int people = 2; people <= 130; people++) {
            assertThat(Sizes.PAIRS.split(people)).allMatch(size -> size == 2 || size == 3);
            assertThat(Sizes.TRIOS.split(people)).allMatch(size -> size == 2 || size == 3);
            assertThat(Sizes.USUAL.split(people)).allMatch(size -> size >= 2);
        }
    }

    @Test
    void five_teams_of_eight_are_mixed_so_that_nobody_meets_a_team_mate() {
        Composition composition = Mixing.compose(People.staff(40), Sizes.USUAL, History.NONE, 3);
        assertThat(composition.cost().alike()).isZero();
    }

    @Test
    void last_meetings_company_is_avoided() {
        Composition first = Mixing.compose(People.staff(40), Sizes.USUAL, History.NONE, 3);
        Composition second = Mixing.compose(People.staff(40), Sizes.USUAL, after(first), 3);
        assertThat(second.cost().repeats()).isLessThanOrEqualTo(2);
        assertThat(second.cost().alike()).isLessThanOrEqualTo(8);
        assertThat(second.groups()).isNotEqualTo(first.groups());
    }

    @Test
    void the_same_seed_composes_the_same_groups_whatever_the_order_of_the_list() {
        List<Person> people = People.staff(23);
        assertThat(Mixing.compose(people.reversed(), Sizes.USUAL, History.NONE, 5))
                .isEqualTo(Mixing.compose(people, Sizes.USUAL, History.NONE, 5));
    }

    @Test
    void a_hall_of_guests_who_have_nothing_in_common_is_divided_by_lot() {
        List<Person> guests = People.ids(2_003).stream().map(id -> Person.inTeams(id, Set.of())).toList();
        Composition composition = Mixing.compose(guests, Sizes.USUAL, History.NONE, 5);
        assertThat(composition.groups().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(People.ids(2_003));
        assertThat(composition.groups().stream().map(List::size)).isEqualTo(Sizes.USUAL.split(2_003));
        assertThat(composition.moves()).isZero();
        assertThat(Mixing.compose(guests.reversed(), Sizes.USUAL, History.NONE, 5)).isEqualTo(composition);
        assertThat(Mixing.compose(guests, Sizes.USUAL, History.NONE, 6).groups()).isNotEqualTo(composition.groups());
    }

    private static History after(Composition composition) {
        List<Set<UUID>> groups = composition.groups().stream().map(group -> (Set<UUID>) new HashSet<>(group)).toList();
        return new History(List.of(new Past(groups, Map.of())));
    }
}
