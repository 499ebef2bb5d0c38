package no.sloyfe.meeting.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.method.Library;
import no.sloyfe.method.Method;
import no.sloyfe.method.MethodId;
import no.sloyfe.method.Tailoring;
import org.junit.jupiter.api.Test;

class TraitsTest {

    private static final Library LIBRARY = Library.shipped();
    private static final List<List<List<String>>> MIXED =
            List.of(List.of(List.of("1. trinn"), List.of("2. trinn"), List.of("3. trinn")));

    @Test
    void a_meeting_in_groups_that_prepares_and_ends_in_a_measure_lacks_nothing() {
        assertThat(lacking(true, MIXED, item("Hva virker hos oss?", "M01", Ending.NONE), item("Hva prøver vi?", "M27", Ending.MEASURE)))
                .isEmpty();
    }

    @Test
    void talk_in_plenary_without_a_method_lacks_turns_preparation_and_an_ending() {
        assertThat(lacking(false, List.of(), item("Hva mener vi om planen?", null, Ending.NONE)))
                .containsExactly(Lacking.TURNS, Lacking.PREPARATION, Lacking.BINDING);
    }

    @Test
    void a_choice_without_a_search_before_it_mixes_objections_in() {
        assertThat(lacking(true, MIXED, item("Hva velger vi?", "M03", Ending.NONE), item("Hva velger vi?", "M27", Ending.DECISION)))
                .contains(Lacking.SEARCH);
        assertThat(lacking(true, MIXED, item("Hva velger vi?", "M12", Ending.DECISION))).doesNotContain(Lacking.SEARCH);
        assertThat(lacking(true, MIXED, item("Hva velger vi?", "M27", Ending.DECISION), item("Hva kan vi prøve?", "M12", Ending.NONE)))
                .as("a search that comes after").contains(Lacking.SEARCH);
    }

    @Test
    void what_is_hard_before_what_works_is_seen_and_not_the_other_way_round() {
        assertThat(lacking(true, MIXED, item("Hva er vanskelig, og hva virker?", "M01", Ending.AGREEMENT)))
                .containsExactly(Lacking.NEGATIVE_FIRST);
        assertThat(lacking(true, MIXED, item("Hva virker, og hva er vanskelig?", "M01", Ending.AGREEMENT))).isEmpty();
        assertThat(lacking(true, MIXED, item("Hva er vanskelig?", "M11", Ending.AGREEMENT))).doesNotContain(Lacking.NEGATIVE_FIRST);
    }

    @Test
    void a_hunt_for_the_one_cause_and_a_closed_question_are_seen() {
        assertThat(lacking(true, MIXED, item("Hva er årsaken til fraværet?", null, Ending.AGREEMENT))).contains(Lacking.CAUSE);
        assertThat(lacking(true, MIXED, item("Er vi fornøyde?", "M01", Ending.AGREEMENT))).containsExactly(Lacking.CLOSED);
    }

    @Test
    void groups_that_are_missing_or_all_of_one_team_are_seen() {
        Item work = item("Hva virker?", "M01", Ending.AGREEMENT);
        assertThat(lacking(true, List.of(), work)).containsExactly(Lacking.GROUPS);
        List<String> first = List.of("1. trinn");
        List<String> second = List.of("2. trinn");
        assertThat(lacking(true, List.of(List.of(first, first, first), List.of(second, second, second)), work))
                .containsExactly(Lacking.ALIKE);
        assertThat(lacking(true, List.of(List.of(first, first, first)), work)).as("a meeting of one team").isEmpty();
    }

    @Test
    void a_round_in_plenary_alone_leaves_the_leading_with_one() {
        assertThat(lacking(true, List.of(), item("Hva virker?", "M02", Ending.AGREEMENT))).containsExactly(Lacking.PLENARY);
    }

    @Test
    void practical_matters_alone_lack_nothing() {
        Item practical = new Item(new ItemId(UUID.randomUUID()), 0, 10, "Vakter", "", "", ItemKind.ADMINISTRATIVE, null, null,
                Tailoring.NONE, Ending.NONE);
        assertThat(new Traits(List.of(practical), false, List.of()).lacks()).isEmpty();
    }

    private static List<Lacking> lacking(boolean prepared, List<List<List<String>>> groups, Item... items) {
        for (int at = 0; at < items.length; at++) {
            Item one = items[at];
            items[at] = new Item(one.id(), at, one.minutes(), one.title(), one.goal(), one.question(), one.kind(), one.method(),
                    one.methodId(), one.tailoring(), one.ends());
        }
        return new Traits(List.of(items), prepared, groups).lacks().stream().map(Lack::what).toList();
    }

    private static Item item(String question, String methodId, Ending ends) {
        Method method = methodId == null ? null : LIBRARY.method(new MethodId(methodId)).orElseThrow();
        return new Item(new ItemId(UUID.randomUUID()), 0, 30, "Post", "", question, ItemKind.DEVELOPMENT, method, methodId,
                Tailoring.NONE, ends);
    }
}
