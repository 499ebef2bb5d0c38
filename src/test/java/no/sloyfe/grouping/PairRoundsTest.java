package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PairRoundsTest {

    /** Two, three and five people cannot have three rounds without meeting again. */
    private static final Set<Integer> TOO_FEW = Set.of(2, 3, 5);

    @Test
    void nobody_meets_twice_in_three_rounds_and_nobody_is_alone() {
        for (int people = 2; people <= 60; people++) {
            List<Round> rounds = PairRounds.plan(People.ids(people), 3, Set.of(), 17);
            assertThat(rounds).hasSize(3).allSatisfy(round -> everyoneSitsWithSomebody(round));
            int repeats = told(rounds, Set.of());
            if (!TOO_FEW.contains(people)) {
                assertThat(repeats).as("%d people", people).isZero();
            }
        }
    }

    @Test
    void when_it_cannot_be_avoided_the_round_says_so() {
        List<Round> two = PairRounds.plan(People.ids(2), 3, Set.of(), 1);
        assertThat(two).extracting(Round::repeats).containsExactly(0, 1, 1);
        assertThat(PairRounds.plan(People.ids(5), 3, Set.of(), 1).getLast().repeats()).isPositive();
    }

    @Test
    void late_comers_and_leavers_between_rounds_keep_the_rule() {
        for (int people = 8; people <= 60; people++) {
            Set<Pair> met = new HashSet<>();
            List<UUID> here = new ArrayList<>(People.ids(people));
            for (int number = 0; number < 3; number++) {
                Round round = PairRounds.next(here, met, 23 + number);
                everyoneSitsWithSomebody(round);
                assertThat(round.repeats()).as("round %d of %d people", number, people).isZero();
                assertThat(Circles.repeats(round.circles(), met)).isZero();
                met.addAll(Circles.allPairs(round.circles()));
                here.removeFirst();
                here.add(People.id(100 + number));
                here.add(People.id(200 + number));
            }
        }
    }

    @Test
    void rounds_made_one_at_a_time_keep_the_rule_too() {
        for (int people = 4; people <= 30; people++) {
            if (!TOO_FEW.contains(people)) {
                for (long seed = 0; seed < 4; seed++) {
                    Set<Pair> met = new HashSet<>();
                    for (int number = 0; number < 3; number++) {
                        Round round = PairRounds.next(People.ids(people), met, seed + number);
                        assertThat(round.repeats()).as("round %d of %d people, seed %d", number, people, seed).isZero();
                        met.addAll(Circles.allPairs(round.circles()));
                    }
                }
            }
        }
    }

    @Test
    void everyone_meets_everyone_when_there_are_rounds_enough() {
        List<Round> rounds = PairRounds.plan(People.ids(12), 11, Set.of(), 2);
        assertThat(rounds.stream().flatMap(round -> round.circles().stream())
                        .flatMap(circle -> Circles.pairs(circle).stream()))
                .hasSize(66)
                .doesNotHaveDuplicates();
    }

    @Test
    void one_person_alone_in_the_room_is_no_error() {
        assertThat(PairRounds.next(People.ids(1), Set.of(), 1).circles()).containsExactly(People.ids(1));
        assertThat(PairRounds.next(List.of(), Set.of(), 1).circles()).isEmpty();
    }

    private static void everyoneSitsWithSomebody(Round round) {
        long odd = round.circles().stream().filter(circle -> circle.size() == 3).count();
        assertThat(round.circles()).allMatch(circle -> circle.size() == 2 || circle.size() == 3);
        assertThat(odd).isLessThanOrEqualTo(1);
        assertThat(round.circles().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    /** Counts anew how many meet again, and checks that the rounds have told the same. */
    private static int told(List<Round> rounds, Set<Pair> before) {
        Set<Pair> met = new HashSet<>(before);
        int repeats = 0;
        for (Round round : rounds) {
            assertThat(round.repeats()).isEqualTo(Circles.repeats(round.circles(), met));
            repeats += round.repeats();
            met.addAll(Circles.allPairs(round.circles()));
        }
        return repeats;
    }
}
