package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Patience LITTLE = new Patience(20_000, 0, Duration.ofMinutes(1));

    @Test
    void every_rule_is_kept_whatever_it_costs() {
        var random = new Random(5);
        int composed = 0;
        for (int draw = 0; draw < 24; draw++) {
            Gathering gathering = Drawn.gathering(15 + random.nextInt(40), Sizes.USUAL, 12, random);
            if (Mixing.of(gathering, LITTLE, draw) instanceof Mixed.Composed(Composition composition)) {
                composed++;
                assertThat(new Seating(gathering, composition.groups()).broken()).as("draw %d", draw).isEmpty();
                assertThat(composition.groups().stream().flatMap(List::stream))
                        .containsExactlyInAnyOrderElementsOf(People.ids(gathering.people().size()));
                assertThat(composition.groups()).allMatch(group -> Sizes.USUAL.allow(group.size()));
                assertThat(composition.cost().total()).isGreaterThanOrEqualTo(composition.bound().cost());
            }
        }
        assertThat(composed).isGreaterThan(12);
    }

    @Test
    void what_clashes_is_named_and_without_what_is_proposed_the_rest_can_hold() {
        var random = new Random(6);
        int impossible = 0;
        for (int draw = 0; draw < 40; draw++) {
            Gathering gathering = Drawn.gathering(8, Sizes.USUAL, 9, random);
            if (Mixing.of(gathering, LITTLE, draw) instanceof Mixed.Impossible(List<Clash> clashes)) {
                impossible++;
                List<Rule> kept = new java.util.ArrayList<>(gathering.rules());
                clashes.forEach(clash -> kept.remove(clash.drop()));
                assertThat(Mixing.of(gathering.under(kept), LITTLE, 1)).isInstanceOf(Mixed.Composed.class);
                clashes.forEach(clash -> eachIsNeeded(gathering, clash));
            }
        }
        assertThat(impossible).isGreaterThan(6);
    }

    private static void eachIsNeeded(Gathering gathering, Clash clash) {
        assertThat(clash.rules()).contains(clash.drop());
        assertThat(BruteForce.leastCost(gathering.under(clash.rules()))).as(clash.toString()).isEmpty();
        for (Rule rule : clash.rules()) {
            List<Rule> others = clash.rules().stream().filter(other -> !other.equals(rule)).toList();
            assertThat(BruteForce.leastCost(gathering.under(others))).as("%s without %s", clash, rule).isPresent();
        }
    }

    @Test
    void each_kind_of_clash_has_its_name() {
        assertThat(clash(10, new Rule.LedTalk())).isEqualTo(Clash.Why.TOO_FEW_LEADERS);
        assertThat(clash(10, new Rule.Together(ids(0, 1, 2, 3, 4, 5)))).isEqualTo(Clash.Why.TOO_MANY_TOGETHER);
        assertThat(clash(10, new Rule.Apart(ids(0, 1, 2)))).isEqualTo(Clash.Why.TOO_FEW_GROUPS);
        assertThat(clash(10, new Rule.Fixed(People.id(1), 2))).isEqualTo(Clash.Why.NO_SUCH_SEAT);
        assertThat(clash(10, new Rule.Fixed(People.id(1), 0), new Rule.Fixed(People.id(1), 1))).isEqualTo(Clash.Why.NO_SUCH_SEAT);
        assertThat(clash(10, new Rule.Together(ids(0, 1)), new Rule.Together(ids(1, 2)), new Rule.Apart(ids(0, 2))))
                .isEqualTo(Clash.Why.TOGETHER_AND_APART);
        assertThat(clash(10, new Rule.Fixed(People.id(0), 1), new Rule.Fixed(People.id(1), 1), new Rule.Apart(ids(0, 1))))
                .isEqualTo(Clash.Why.FIXED_AND_APART);
        assertThat(clash(10, new Rule.Fixed(People.id(0), 0), new Rule.Fixed(People.id(1), 1), new Rule.Together(ids(0, 1))))
                .isEqualTo(Clash.Why.FIXED_AND_TOGETHER);
        assertThat(clash(10, new Rule.Fixed(People.id(0), 0), new Rule.Together(ids(0, 1)), new Rule.Fixed(People.id(2), 0),
                new Rule.Apart(ids(1, 2)))).isEqualTo(Clash.Why.ENTANGLED);
    }

    @Test
    void a_clash_elsewhere_does_not_hide_another() {
        var gathering = new Gathering(People.staff(10), Sizes.USUAL,
                List.of(new Rule.Apart(ids(0, 1)), new Rule.Together(ids(0, 1)), new Rule.LedTalk(), new Rule.Apart(ids(5, 6))),
                History.NONE);
        var impossible = (Mixed.Impossible) Mixing.of(gathering, LITTLE, 1);
        assertThat(impossible.clashes()).extracting(Clash::why)
                .containsExactlyInAnyOrder(Clash.Why.TOGETHER_AND_APART, Clash.Why.TOO_FEW_LEADERS);
        assertThat(impossible.clashes()).extracting(Clash::drop)
                .containsExactlyInAnyOrder(new Rule.Together(ids(0, 1)), new Rule.LedTalk());
    }

    @Test
    void rules_about_people_who_do_not_come_are_passed_over() {
        var gathering = new Gathering(People.staff(10), Sizes.USUAL,
                List.of(new Rule.Together(ids(0, 99)), new Rule.Fixed(People.id(98), 7), new Rule.Apart(ids(1, 97))), History.NONE);
        assertThat(Mixing.of(gathering, LITTLE, 1)).isInstanceOf(Mixed.Composed.class);
    }

    @Test
    void nobody_is_seated_twice() {
        List<Person> twice = List.of(People.staff(2).getFirst(), People.staff(2).getFirst());
        assertThatThrownBy(() -> new Gathering(twice, Sizes.PAIRS, History.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Clash.Why clash(int people, Rule... rules) {
        var impossible = (Mixed.Impossible)
                Mixing.of(new Gathering(People.staff(people), Sizes.USUAL, List.of(rules), History.NONE), LITTLE, 1);
        assertThat(impossible.clashes()).singleElement()
                .satisfies(clash -> assertThat(clash.rules()).containsExactlyInAnyOrder(rules));
        return impossible.clashes().getFirst().why();
    }

    private static Set<UUID> ids(int... numbers) {
        return Set.copyOf(IntStream.of(numbers).mapToObj(People::id).toList());
    }
}
