package no.sloyfe.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryTest {

    private static final Library LIBRARY = Library.shipped();

    static List<Method> methods() {
        return LIBRARY.methods();
    }

    @Test
    void every_method_is_there() {
        assertThat(methods()).extracting(method -> method.id().value())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).mapToObj("M%02d"::formatted).toList());
        assertThat(LIBRARY.method(new MethodId("M99"))).isEmpty();
        assertThat(LIBRARY.good(Purpose.DECIDE)).extracting(method -> method.id().value()).contains("M27").doesNotContain("M02");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void instructions_are_written_three_times_and_end_as_sentences(Method method) {
        texts(method).forEach(texts -> {
            assertThat(texts.nb()).isNotBlank();
            assertThat(texts.nn()).isNotBlank();
            assertThat(texts.en()).isNotBlank().isNotEqualTo(texts.nb());
            assertThat(texts.nb()).isNotEqualTo(texts.nn());
            assertThat(Stream.of(texts.nb(), texts.nn(), texts.en()))
                    .allSatisfy(text -> assertThat(text).matches("(?s).*[.?]").doesNotContain("!"));
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nynorsk_is_nynorsk(Method method) {
        assertThat(allTexts(method).map(Texts::nn))
                .noneMatch(text -> text.matches("(?is).*\\b(ikke|jeg|hva|hvem|hvor|hvilke|hvordan|dere|noe|fra|ett|bare|også|hver|gjøre|være|si|mer)\\b.*"));
        assertThat(allTexts(method).map(Texts::nb))
                .noneMatch(text -> text.matches("(?is).*\\b(ikkje|eg|kva|kven|korleis|dykk|noko|frå|eitt|berre|kvar|gjere|vere|vidare)\\b.*"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void a_frozen_method_thaws_as_it_was(Method method) {
        assertThat(MethodJson.read(MethodJson.write(method))).isEqualTo(method);
    }

    @Test
    void the_last_step_alone_is_left_out_of_m01_unless_asked_for() {
        Method whole = method("M01");
        assertThat(whole.usual().steps()).extracting(Step::key).containsExactly("alone", "round", "agree", "plenary");
        assertThat(whole.with(Set.of("mine")).steps()).extracting(Step::key).endsWith("mine");
    }

    @Test
    void the_speed_date_has_three_rounds_of_four_minutes_and_carries_the_most_important_on() {
        Step meet = method("M05").steps().getFirst();
        assertThat(meet.form()).isEqualTo(SocialForm.PAIR);
        assertThat(meet.seconds() / meet.rounds()).isEqualTo(240);
        assertThat(meet.task()).isInstanceOfSatisfying(Task.Notes.class, notes -> assertThat(notes.carry()).isTrue());
        assertThat(method("M05").seconds()).isEqualTo(20 * 60);
    }

    @Test
    void watching_with_signs_gives_each_pair_three_minutes_and_then_the_open_questions() {
        Method watch = method("M07");
        assertThat(watch.steps().getFirst().task().slots()).extracting(Slot::symbol).containsExactly("!", "?", "+", "−");
        assertThat(watch.step("share").orElseThrow().turnSeconds()).isEqualTo(180);
        assertThat(watch.step("open").orElseThrow().input()).isEqualTo(new Input.FromStep("pairs", List.of("unclear")));
    }

    private static Method method(String id) {
        return LIBRARY.method(new MethodId(id)).orElseThrow();
    }

    private static Stream<Texts> texts(Method method) {
        return Stream.of(Stream.of(method.summary()), Stream.ofNullable(method.needs()), method.steps().stream().map(Step::instruction),
                        method.steps().stream().flatMap(step -> step.prompts().stream()))
                .flatMap(each -> each);
    }

    private static Stream<Texts> allTexts(Method method) {
        return Stream.concat(
                Stream.concat(texts(method), Stream.of(method.name())),
                method.steps().stream().flatMap(step -> Stream.concat(
                        Stream.of(step.name()), step.task().slots().stream().map(Slot::label))));
    }
}
