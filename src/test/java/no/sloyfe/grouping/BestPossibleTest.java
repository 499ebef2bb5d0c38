package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestPossibleTest {

    private static final Patience SOME = new Patience(40_000, 40, Duration.ofMinutes(1));

    @Test
    void few_people_get_the_groups_that_cost_least_of_all_there_are() {
        var random = new Random(31);
        int impossible = 0;
        for (int draw = 0; draw < 120; draw++) {
            Gathering gathering = Drawn.gathering(4 + draw % 5, new Sizes(2, 3), draw % 8, random);
            OptionalInt least = BruteForce.leastCost(gathering);
            switch (Mixing.of(gathering, SOME, draw)) {
                case Mixed.Composed(Composition composition) -> {
                    assertThat(composition.cost().total()).as("draw %d", draw).isEqualTo(least.orElseThrow());
                    assertThat(composition.bestPossible()).isTrue();
                    assertThat(new Seating(gathering, composition.groups()).broken()).isEmpty();
                }
                case Mixed.Impossible(List<Clash> clashes) -> {
                    assertThat(least).as("draw %d, %s", draw, clashes).isEmpty();
                    impossible++;
                }
            }
        }
        assertThat(impossible).isBetween(10, 60);
    }

    @Test
    void no_bound_is_above_what_groups_can_cost() {
        var random = new Random(32);
        for (int draw = 0; draw < 60; draw++) {
            Gathering gathering = Drawn.gathering(8 + draw % 7, draw % 2 == 0 ? Sizes.USUAL : Sizes.TRIOS, draw % 4, random);
            if (Mixing.of(gathering, SOME, draw) instanceof Mixed.Composed(Composition best)) {
                Bound known = Mixing.known(gathering);
                assertThat(known.cost()).as("draw %d", draw).isLessThanOrEqualTo(best.cost().total());
                assertThat(known.repeats()).isLessThanOrEqualTo(best.cost().repeats());
            }
        }
    }

    @Test
    void groups_that_reach_the_bound_are_called_best_possible_and_others_told_how_far_they_may_be() {
        Composition proven = Mixing.compose(People.staff(40), Sizes.USUAL, History.NONE, 3);
        assertThat(proven.bestPossible()).isTrue();
        assertThat(proven.percentAboveBest()).hasValue(0);
        var cost = new Cost(0, 9, 0, 27);
        assertThat(new Composition(List.of(), cost, new Bound(26, 0), 1, 0, false).percentAboveBest()).hasValue(4);
        assertThat(new Composition(List.of(), cost, new Bound(0, 0), 1, 0, false).percentAboveBest()).isEmpty();
    }
}
