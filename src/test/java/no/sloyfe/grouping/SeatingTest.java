package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private static final List<List<UUID>> GROUPS =
            List.of(People.ids(20).subList(10, 15), People.ids(20).subList(0, 4), People.ids(20).subList(16, 20));

    @Test
    void what_a_move_costs_is_the_difference_of_the_two_seatings() {
        var random = new Random(8);
        for (int draw = 0; draw < 30; draw++) {
            Gathering gathering = Drawn.gathering(20, Sizes.USUAL, 6, random);
            if (Mixing.of(gathering, Patience.brief(20), draw) instanceof Mixed.Composed(Composition composition)) {
                var before = new Seating(gathering, composition.groups());
                var after = before.swapped(People.id(random.nextInt(20)), People.id(random.nextInt(20)));
                Change change = before.to(after);
                assertThat(before.cost().plus(change.cost())).isEqualTo(after.cost());
                assertThat(change.breaks()).isEqualTo(after.broken());
                assertThat(after.to(before).mends()).isEqualTo(change.breaks());
                assertThat(change.sizesHold()).isTrue();
            }
        }
    }

    @Test
    void what_each_place_for_somebody_costs_is_what_moving_there_costs() {
        var random = new Random(9);
        for (int draw = 0; draw < 30; draw++) {
            Gathering gathering = Drawn.gathering(20, Sizes.USUAL, 6, random).under(List.of(new Rule.LedTalk(), new Rule.Fixed(People.id(3), 1)));
            List<List<UUID>> groups = new ArrayList<>(Mixing.anyway(gathering, Patience.brief(20), draw).groups());
            if (draw % 3 == 0) {
                UUID without = People.id(draw / 3);
                groups.replaceAll(group -> group.stream().filter(id -> !id.equals(without)).toList());
            }
            var seating = new Seating(gathering, groups);
            for (UUID person : People.ids(20)) {
                List<Change> everywhere = seating.everywhere(person);
                for (int group = 0; group < groups.size(); group++) {
                    assertThat(everywhere.get(group)).isEqualTo(seating.to(seating.moved(person, group)));
                }
            }
        }
    }

    @Test
    void a_move_tells_who_meet_again_and_which_rule_it_breaks() {
        var met = new History(List.of(new Past(List.of(Set.of(People.id(0), People.id(12))), Map.of())));
        Rule apart = new Rule.Apart(Set.of(People.id(0), People.id(13)));
        var seating = new Seating(new Gathering(People.staff(20), Sizes.USUAL, List.of(apart), met), GROUPS);
        Change change = seating.everywhere(People.id(0)).getFirst();
        assertThat(change.cost()).isEqualTo(new Cost(1, -3, 24, -9));
        assertThat(change.meetAgain()).containsExactly(new Pair(People.id(0), People.id(12)));
        assertThat(change.breaks()).containsExactly(apart);
        assertThat(change.sizesHold()).isFalse();
        assertThat(seating.everywhere(People.id(0)).get(1).cost()).isEqualTo(Cost.NONE);
    }

    @Test
    void the_sizes_that_a_number_of_people_forces_are_those_it_splits_into() {
        for (int min = 1; min <= 12; min++) {
            for (int people = 0; people <= 60; people++) {
                var sizes = new Sizes(min, min + 1);
                List<Integer> split = sizes.split(people);
                for (int size = 0; size <= 61; size++) {
                    assertThat(sizes.splits(people, size)).as("%s, %d people, a group of %d", sizes, people, size).isEqualTo(split.contains(size));
                }
            }
        }
    }

    @Test
    void somebody_late_goes_to_the_smallest_group_where_they_have_least_in_common() {
        assertThat(withLate(List.of()).place(People.id(99))).isEqualTo(2);
    }

    @Test
    void somebody_late_breaks_no_rule_if_that_can_be_avoided() {
        UUID late = People.id(99);
        assertThat(withLate(List.of(new Rule.Apart(Set.of(late, People.id(17))))).place(late)).isEqualTo(1);
        assertThat(withLate(List.of(new Rule.Together(Set.of(late, People.id(11))))).place(late)).isZero();
        assertThat(withLate(List.of(new Rule.Fixed(late, 0))).place(late)).isZero();
    }

    @Test
    void a_late_leader_of_talk_goes_where_one_is_lacking() {
        List<Person> people = new ArrayList<>();
        People.staff(20).forEach(person -> people.add(
                new Person(person.id(), person.bonds(), Set.of(People.id(1), People.id(17)).contains(person.id()))));
        people.add(new Person(People.id(99), Set.of(), true));
        var gathering = new Gathering(people, Sizes.USUAL, List.of(new Rule.LedTalk()), History.NONE);
        assertThat(new Seating(gathering, GROUPS).place(People.id(99))).isZero();
    }

    @Test
    void what_each_place_for_one_of_four_hundred_costs_is_told() {
        Gathering gathering = Drawn.gathering(400, Sizes.USUAL, 60, new Random(4)).under(List.of(new Rule.LedTalk()));
        var composed = (Mixed.Composed) Mixing.of(gathering, new Patience(1_000, 0, Duration.ofMinutes(1)), 1);
        assertThat(new Seating(gathering, composed.composition().groups()).everywhere(People.id(7))).hasSize(80)
                .anyMatch(change -> change.cost().equals(Cost.NONE));
    }

    private static Seating withLate(List<Rule> rules) {
        List<Person> people = new ArrayList<>(People.staff(20));
        people.add(Person.inTeams(People.id(99), Set.of("team 0")));
        return new Seating(new Gathering(people, Sizes.USUAL, rules, History.NONE), GROUPS);
    }
}
