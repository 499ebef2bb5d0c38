package no.sloyfe.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Library LIBRARY = Library.shipped();
    private static final Templates TEMPLATES = Templates.shipped(LIBRARY);

    @Test
    void the_mentor_gathering_keeps_its_times_to_the_minute() {
        Template gathering = template("T03");
        List<LocalTime> times = new ArrayList<>();
        LocalTime at = gathering.start();
        for (Template.Item item : gathering.items()) {
            times.add(at);
            at = at.plusMinutes(item.minutes());
        }
        assertThat(times).extracting(LocalTime::toString)
                .containsExactly("14:00", "14:10", "15:00", "15:10", "15:30", "15:35");
        assertThat(at).isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void the_staff_meeting_lasts_an_hour_and_ends_in_a_measure() {
        Template meeting = template("T05");
        assertThat(meeting.items()).extracting(Template.Item::minutes).containsExactly(20, 15, 10, 10, 5);
        assertThat(meeting.items()).extracting(item -> String.valueOf(item.method()))
                .containsExactly("M09", "M03", "M22", "M27", "M28");
        assertThat(meeting.items().get(3).ends()).isEqualTo(Template.Ends.MEASURE);
        assertThat(meeting.items().get(3).steps()).containsExactly("propose");
        assertThat(meeting.preparation().getFirst().fields()).extracting(Template.Field::slot, Template.Field::count)
                .contains(tuple("confirms", 2), tuple("challenges", 1));
    }

    @Test
    void the_course_theme_has_four_parts_with_signs_in_the_second() {
        assertThat(template("T01").items()).extracting(item -> String.valueOf(item.method()))
                .containsExactly("M02", "M07", "M08", "null");
    }

    @Test
    void the_gathering_on_better_meetings_takes_its_listening_task_up_again() {
        Template gathering = template("T02");
        assertThat(gathering.items()).extracting(item -> String.valueOf(item.method()))
                .containsExactly("M06", "null", "M05", "null", "null", "M04", "M10", "M14", "null");
        assertThat(gathering.items().get(1).question().en()).startsWith("Listen for this");
        assertThat(gathering.items().get(7).what().en()).startsWith("The listening task");
    }

    @Test
    void the_day_on_leading_learning_has_breaks_and_ends_in_visits() {
        Template day = template("T04");
        assertThat(day.items()).extracting(item -> String.valueOf(item.method())).filteredOn(method -> !method.equals("null"))
                .containsExactly("M22", "M21", "M20", "M25", "M19", "M24", "M28");
        int since = 0;
        for (Template.Item item : day.items()) {
            since = item.kind() == Template.Kind.BREAK ? 0 : since + item.minutes();
            assertThat(since).as(item.key()).isLessThanOrEqualTo(90);
        }
        assertThat(day.items()).extracting(Template.Item::ends).contains(Template.Ends.AGREEMENT);
    }

    @Test
    void the_owners_dialogue_and_the_monday_meeting_begin_from_what_people_prepared() {
        assertThat(template("T06").preparation()).extracting(Template.Preparation::feeds).containsExactly("chain", "responsibility");
        assertThat(template("T06").preparation().getFirst().anonymous()).isTrue();
        assertThat(template("T07").items()).extracting(item -> String.valueOf(item.method())).containsExactly("M01", "M17", "null");
        assertThat(template("T07").preparation().getFirst().feeds()).isEqualTo("matters");
    }

    @Test
    void every_programme_fits_a_usual_number_of_people() {
        fits("T05", 30);
        fits("T03", 30);
        fits("T01", 6);
        fits("T02", 40);
        fits("T04", 40);
        fits("T06", 40);
        fits("T07", 30);
    }

    @Test
    void all_texts_are_written_in_three_languages_within_the_limits_of_a_meeting() {
        for (Template template : Stream.concat(TEMPLATES.templates().stream(), TEMPLATES.worded(true).templates().stream()).toList()) {
            assertThat(texts(template)).allSatisfy(texts -> {
                assertThat(List.of(texts.nb(), texts.nn(), texts.en())).allMatch(text -> !text.contains("!") && text.length() < 3000);
                assertThat(texts.en()).isNotEqualTo(texts.nb());
                assertThat(texts.nn()).doesNotMatch("(?is).*\\b(ikke|jeg|hva|hvem|hvor|hvilke|hvordan|dere|noe|fra|ett|bare|også|hver|gjøre|være)\\b.*");
                assertThat(texts.nb()).doesNotMatch("(?is).*\\b(ikkje|eg|kva|kven|korleis|dykk|noko|frå|eitt|berre|kvar|gjere|vere)\\b.*");
            });
            assertThat(template.items()).allMatch(item -> item.what().nb().length() <= 200);
        }
    }

    @Test
    void a_kindergarten_that_meets_on_its_survey_or_on_monday_reads_no_word_of_school() {
        String ofSchool = "(?is).*\\b(elev\\w*|pupils?|lessons?|én time|éin time|klasse\\w*|skol\\w*|skul\\w*|schools?)\\b.*";
        for (String id : List.of("T05", "T07")) {
            assertThat(texts(TEMPLATES.worded(true).template(id).orElseThrow())).as(id).allSatisfy(texts ->
                    assertThat(List.of(texts.nb(), texts.nn(), texts.en())).allSatisfy(text -> assertThat(text).doesNotMatch(ofSchool)));
            assertThat(texts(template(id)).map(Texts::nb)).anyMatch(text -> text.matches(ofSchool));
        }
    }

    @Test
    void what_people_prepare_is_a_slot_that_the_fed_item_knows_or_shows_as_it_is() {
        Template.Preparation findings = template("T05").preparation().getFirst();
        List<String> known = LIBRARY.method(new MethodId("M09")).orElseThrow().steps().stream()
                .flatMap(step -> step.task().slots().stream()).map(Slot::key).toList();
        assertThat(findings.fields()).extracting(Template.Field::slot).containsAll(known);
    }

    @Test
    void a_template_that_feeds_an_unknown_item_or_sums_wrong_says_so() {
        String whole = """
                id: T99
                title: &t {nb: a, nn: b, en: c}
                summary: *t
                purpose: *t
                result: *t
                audience: *t
                start: "08:00"
                minutes: 10
                items:
                  - {key: one, minutes: 10, what: *t, method: M02}
                preparation:
                  - {title: *t, text: *t, use: *t, minutes: 5, feeds: one}
                """;
        assertThat(TemplateReader.read(Yaml.read("t99.yaml", whole), LIBRARY, false).minutes()).isEqualTo(10);
        assertThat(said(whole.replace("feeds: one", "feeds: two"))).isEqualTo("t99.yaml, line 12: «two» is not an item; allowed: one");
        assertThat(said(whole.replace("minutes: 10\nitems", "minutes: 12\nitems")))
                .isEqualTo("t99.yaml, line 8: the items last 10 minutes, not 12");
        assertThat(said(whole.replace("M02", "M98"))).isEqualTo("t99.yaml, line 10: «M98» is not in the library");
        assertThat(said(whole.replace("method: M02", "method: M02, steps: [mine]")))
                .isEqualTo("t99.yaml, line 10: «mine» is not an optional step of the method; optional are: ");
        assertThat(said(whole.replace("\"08:00\"", "later"))).startsWith("t99.yaml, line 7: «start» must be a time of day");
    }

    private static String said(String text) {
        return String.valueOf(catchThrowableOfType(
                Malformed.class, () -> TemplateReader.read(Yaml.read("t99.yaml", text), LIBRARY, false)).getMessage());
    }

    private static void fits(String id, int people) {
        template(id).items().stream().filter(item -> item.method() != null).forEach(item -> assertThat(
                        Need.of(LIBRARY.method(item.method()).orElseThrow().with(item.steps()), Crowd.of(people), item.minutes()))
                .as("%s %s", id, item.key())
                .isInstanceOf(Need.Fits.class));
    }

    private static Stream<Texts> texts(Template template) {
        Stream<Texts> items = template.items().stream()
                .flatMap(item -> Stream.of(item.goal(), item.question()));
        Stream<Texts> preparation = template.preparation().stream().flatMap(task -> Stream.concat(
                Stream.of(task.title(), task.text(), task.use()), task.fields().stream().map(Template.Field::label)));
        return Stream.of(
                        Stream.of(template.title(), template.summary(), template.purpose(), template.result(), template.audience()),
                        items.filter(Objects::nonNull),
                        preparation,
                        template.interim().stream())
                .flatMap(stream -> stream);
    }

    private static Template template(String id) {
        return TEMPLATES.template(id).orElseThrow();
    }
}
