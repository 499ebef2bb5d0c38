package no.sloyfe.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeedTest {

    private static final Library LIBRARY = Library.shipped();

    @Test
    void forty_people_at_two_minutes_is_eighty_minutes() {
        assertThat(Need.seconds(method("M02"), Crowd.of(40))).isEqualTo(80 * 60);
    }

    @Test
    void a_round_of_forty_goes_in_groups_of_five_instead() {
        assertThat(Need.of(method("M02"), Crowd.of(40), 10)).isEqualTo(new Need.Overrun(
                80 * 60, List.of(new Remedy.InGroups(5), new Remedy.Minutes(80))));
        assertThat(Need.of(method("M02"), Crowd.of(40), 40)).isInstanceOfSatisfying(Need.Overrun.class, overrun ->
                assertThat(overrun.whatWouldFit()).contains(new Remedy.ShorterTurns("round", 60)));
    }

    @Test
    void nine_groups_with_three_points_take_twenty_two_and_a_half_minutes_and_two_points_fit_in_fifteen() {
        assertThat(Need.of(method("M03"), Crowd.of(41), 15)).isInstanceOfSatisfying(Need.Overrun.class, overrun -> {
            assertThat(overrun.neededMinutes()).as("as many as it asks for").isEqualTo(23);
            assertThat(overrun.whatWouldFit()).contains(
                    new Remedy.FewerPoints(2), new Remedy.ShorterTurns("gather", 30), new Remedy.Minutes(23));
        });
        assertThat(Need.of(method("M03"), Crowd.of(41).withPoints(2), 15)).isEqualTo(new Need.Fits(0));
    }

    @Test
    void pairs_talk_at_the_same_time_so_their_number_costs_nothing() {
        assertThat(Need.seconds(method("M05"), Crowd.of(100))).isEqualTo(Need.seconds(method("M05"), Crowd.of(10)));
    }

    @Test
    void a_leadership_team_of_six_has_time_for_three_minutes_a_pair() {
        Step share = method("M07").step("share").orElseThrow();
        assertThat(Need.seconds(share, method("M07"), Crowd.of(6))).isEqualTo(3 * 180);
        assertThat(Need.of(method("M07"), Crowd.of(6), 45)).isInstanceOf(Need.Fits.class);
    }

    @Test
    void every_remedy_makes_it_fit() {
        for (Method method : LIBRARY.methods()) {
            for (int people = 1; people <= 130; people += 3) {
                for (int minutes = 1; minutes <= 60; minutes += 4) {
                    if (Need.of(method, Crowd.of(people), minutes) instanceof Need.Overrun(int _, List<Remedy> remedies)) {
                        for (Remedy remedy : remedies) {
                            assertThat(after(remedy, method, Crowd.of(people), minutes))
                                    .as("%s with %d people in %d minutes: %s", method.id(), people, minutes, remedy)
                                    .isInstanceOf(Need.Fits.class);
                        }
                    }
                }
            }
        }
    }

    @Test
    void the_minutes_are_spread_in_half_minutes_that_sum_exactly() {
        for (Method method : LIBRARY.methods()) {
            for (int minutes = 1; minutes <= 90; minutes++) {
                for (Method spread : List.of(
                        StepTimes.spread(method, minutes), StepTimes.spread(method, Crowd.of(20), minutes))) {
                    assertThat(spread.seconds()).isEqualTo(60 * minutes);
                    assertThat(spread.steps()).allMatch(step -> step.seconds() % 30 == 0);
                }
            }
        }
    }

    @Test
    void the_planned_minutes_give_the_planned_steps_and_twice_as_many_give_twice_as_much() {
        Method igp = method("M01").usual();
        assertThat(StepTimes.spread(igp, 29)).isEqualTo(igp);
        assertThat(StepTimes.spread(igp, 58).steps()).extracting(Step::seconds).containsExactly(600, 480, 1080, 1320);
    }

    @Test
    void when_it_fits_every_step_gets_what_it_needs() {
        Method igp = method("M01").usual();
        Crowd crowd = Crowd.of(20);
        assertThat(Need.of(igp, crowd, 25)).isInstanceOf(Need.Fits.class);
        assertThat(StepTimes.spread(igp, crowd, 25).steps()).allSatisfy(step ->
                assertThat(step.seconds()).isGreaterThanOrEqualTo(Need.seconds(igp.step(step.key()).orElseThrow(), igp, crowd)));
    }

    private static Need after(Remedy remedy, Method method, Crowd crowd, int minutes) {
        Set<String> all = method.steps().stream().map(Step::key).collect(Collectors.toSet());
        Method tailored = new Tailoring(all, Map.of(), null, false).with(remedy).of(method);
        return switch (remedy) {
            case Remedy.FewerPoints _, Remedy.ShorterTurns _ -> Need.of(tailored, crowd, minutes);
            case Remedy.InGroups(int size) -> Need.of(tailored, crowd.inGroupsOf(size), minutes);
            case Remedy.GroupsOf(int size) -> Need.of(method, crowd.inGroupsOf(size), minutes);
            case Remedy.Minutes(int enough) -> Need.of(method, crowd, enough);
        };
    }

    private static Method method(String id) {
        return LIBRARY.method(new MethodId(id)).orElseThrow();
    }
}
