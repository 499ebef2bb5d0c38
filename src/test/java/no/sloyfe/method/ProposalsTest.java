package no.sloyfe.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sloyfe.method.Occasion.Earlier;
import no.sloyfe.method.Proposal.Because;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private static final Library LIBRARY = Library.shipped();

    @Test
    void at_most_three_that_are_good_for_the_purpose_and_fit_are_proposed() {
        for (Purpose purpose : Purpose.values()) {
            List<Proposal> proposals = proposed(purpose, 30, 20, List.of(), false);
            assertThat(proposals).as("%s", purpose).isNotEmpty().hasSizeLessThanOrEqualTo(3);
            assertThat(proposals).allMatch(proposal -> proposal.method().purposes().contains(purpose));
            assertThat(proposals).filteredOn(Proposal::fits).allMatch(proposal -> proposal.minutes() <= 30);
        }
    }

    @Test
    void a_choice_is_proposed_only_when_there_is_something_to_choose_among() {
        assertThat(ids(proposed(Purpose.DECIDE, 10, 20, List.of(), false))).doesNotContain("M27");

        List<Proposal> after = proposed(Purpose.DECIDE, 10, 20, List.of(earlier("Det viktigste", "M01")), false);

        assertThat(ids(after)).startsWith("M27");
        assertThat(after.getFirst().because()).isEqualTo(new Because.Follows("Det viktigste"));
        assertThat(after.getFirst().fits()).isTrue();
    }

    @Test
    void what_each_wrote_goes_on_into_pairs_and_trios() {
        List<Proposal> after = proposed(Purpose.OPEN, 20, 20, List.of(earlier("Når du kommer", "M06")), false);
        assertThat(ids(after)).startsWith("M05").doesNotContain("M06");
        assertThat(after.getFirst().because()).isEqualTo(new Because.Follows("Når du kommer"));
    }

    @Test
    void what_people_prepared_comes_first_when_they_prepare() {
        assertThat(proposed(Purpose.EVALUATE, 25, 20, List.of(), true).getFirst())
                .satisfies(first -> assertThat(first.method().id().value()).isEqualTo("M09"))
                .satisfies(first -> assertThat(first.because()).isInstanceOf(Because.Prepared.class));
        assertThat(proposed(Purpose.EVALUATE, 25, 20, List.of(), false).getFirst().method().id().value()).isNotEqualTo("M09");
    }

    @Test
    void a_round_of_forty_is_not_put_before_what_fits() {
        List<Proposal> few = proposed(Purpose.OPEN, 12, 5, List.of(), false);
        assertThat(ids(few)).contains("M02");
        assertThat(ids(proposed(Purpose.OPEN, 12, 40, List.of(), false))).doesNotContain("M02");
    }

    @Test
    void the_same_method_twice_on_end_is_not_proposed() {
        assertThat(ids(proposed(Purpose.PLAN, 15, 20, List.of(), false))).contains("M17");
        assertThat(ids(proposed(Purpose.PLAN, 15, 20, List.of(earlier("Mandag", "M17")), false))).doesNotContain("M17");
    }

    private static List<Proposal> proposed(Purpose purpose, int minutes, int people, List<Earlier> earlier, boolean prepared) {
        return Proposals.of(LIBRARY.methods(), new Occasion(purpose, minutes, Crowd.of(people), earlier, prepared));
    }

    private static List<String> ids(List<Proposal> proposals) {
        return proposals.stream().map(proposal -> proposal.method().id().value()).toList();
    }

    private static Earlier earlier(String title, String method) {
        return new Earlier(title, LIBRARY.method(new MethodId(method)).orElseThrow());
    }
}
