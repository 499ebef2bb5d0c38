package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import no.sloyfe.grouping.bound.Proof;
import no.sloyfe.grouping.search.Board;
import no.sloyfe.grouping.search.Deadline;
import no.sloyfe.grouping.search.Dice;
import no.sloyfe.grouping.search.Found;
import no.sloyfe.grouping.search.Opening;
import org.junit.jupiter.api.Test;

class BestPossibleTest {

    private static final Patience SOME = new Patience(40_000, 40, Duration.ofMinutes(1));

    @Test
    void few_people_get_the_groups_that_cost_least_of_all_there_are() {
        var random = new Random(31);
        int impossible = 0;
        for (int draw = 0; draw < 64; draw++) {
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
        assertThat(impossible).isBetween(5, 40);
    }

    @Test
    void no_bound_is_above_what_groups_can_cost() {
        var random = new Random(32);
        for (int draw = 0; draw < 24; draw++) {
            Gathering gathering = Drawn.gathering(8 + draw % 5, draw % 2 == 0 ? Sizes.USUAL : Sizes.TRIOS, draw % 4, random);
            if (Mixing.of(gathering, SOME, draw) instanceof Mixed.Composed(Composition best)) {
                Bound known = Mixing.known(gathering);
                assertThat(known.cost()).as("draw %d", draw).isLessThanOrEqualTo(best.cost().total());
                assertThat(known.repeats()).isLessThanOrEqualTo(best.cost().repeats());
            }
        }
    }

    @Test
    void prices_and_the_ways_they_leave_prove_the_same_least_cost_as_trying_every_way() {
        var random = new Random(33);
        for (int draw = 0; draw < 20; draw++) {
            Gathering gathering = Drawn.gathering(8 + draw % 5, draw % 2 == 0 ? Sizes.USUAL : Sizes.TRIOS, draw % 4, random);
            if (Mixing.of(gathering, SOME, draw) instanceof Mixed.Composed(Composition best)) {
                Board board = new Numbering(gathering).board(gathering.rules());
                int[] opening = Opening.of(board, new Dice(draw)).orElseThrow();
                Found first = new Found(opening, cost(board, opening), 0, false);
                Proof proof = Proof.of(board, first, 0, 100, new Deadline(Duration.ofMinutes(1)));
                assertThat(proof.bound()).as("draw %d", draw).isEqualTo(best.cost().total());
                assertThat(cost(board, proof.seating().groupOf())).isEqualTo(best.cost().total());
                for (int above = 1; above < 8; above++) {
                    Found near = new Found(opening, best.cost().total() + above, 0, false);
                    assertThat(Proof.of(board, near, 0, 60, new Deadline(Duration.ofMinutes(1))).bound())
                            .as("draw %d, %d above", draw, above).isEqualTo(best.cost().total());
                }
                Proof hasty = Proof.of(board, first, 0, 2, new Deadline(Duration.ZERO));
                assertThat(hasty.bound()).isLessThanOrEqualTo(best.cost().total());
            }
        }
    }

    @Test
    void thirty_six_people_with_rules_and_a_past_get_groups_proven_to_be_the_best_possible() {
        Gathering gathering = Drawn.gathering(36, Sizes.USUAL, 5, new Random(2));
        var composed = (Mixed.Composed) Mixing.of(gathering, new Patience(100_000, 100, Duration.ofMinutes(1)), 1);
        assertThat(composed.composition().bestPossible()).isTrue();
        assertThat(new Seating(gathering, composed.composition().groups()).broken()).isEmpty();
    }

    private static int cost(Board board, int[] groupOf) {
        int sum = 0;
        for (int one = 0; one < groupOf.length; one++) {
            for (int other = 0; other < one; other++) {
                sum += groupOf[one] == groupOf[other] ? board.cost(one, other) : 0;
            }
        }
        return sum;
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
