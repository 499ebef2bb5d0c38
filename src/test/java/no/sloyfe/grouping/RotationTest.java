package no.sloyfe.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {

    private static final Patience SOME = new Patience(3_000_000, 0, Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"15, 3, 3, 5", "32, 4, 4, 5", "22, 4, 5, 3", "41, 4, 5, 4"})
    void nobody_meets_twice_in_several_rounds_of_groups(int people, int min, int max, int rounds) {
        Set<Pair> met = new HashSet<>();
        List<Round> plan = Rotation.plan(People.ids(people), new Sizes(min, max), rounds, Set.of(), SOME, 4);
        assertThat(plan).hasSize(rounds).allSatisfy(round -> {
            assertThat(round.circles()).allMatch(circle -> min <= circle.size() && circle.size() <= max);
            assertThat(round.circles().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(People.ids(people));
            assertThat(round.repeats()).isZero();
            assertThat(Circles.allPairs(round.circles())).doesNotHaveDuplicates().allMatch(met::add);
        });
    }

    @Test
    void those_who_have_met_before_do_not_meet_again() {
        Set<Pair> met = Set.copyOf(Circles.allPairs(List.of(People.ids(4), People.ids(16).subList(4, 8))));
        List<Round> plan = Rotation.plan(People.ids(16), new Sizes(4, 4), 3, met, SOME, 4);
        assertThat(plan).allMatch(round -> round.repeats() == 0);
        assertThat(plan.stream().flatMap(round -> Circles.allPairs(round.circles()).stream())).doesNotContainAnyElementsOf(met);
    }

    @Test
    void when_it_cannot_be_avoided_the_rounds_say_so() {
        List<Round> plan = Rotation.plan(People.ids(8), new Sizes(4, 4), 3, Set.of(), SOME, 4);
        assertThat(plan.stream().mapToInt(Round::repeats).sum()).isPositive();
    }

    @Test
    void a_seed_gives_the_same_rounds() {
        assertThat(Rotation.plan(People.ids(30), Sizes.USUAL, 4, Set.of(), SOME, 9))
                .isEqualTo(Rotation.plan(People.ids(30).reversed(), Sizes.USUAL, 4, Set.of(), SOME, 9));
    }
}
