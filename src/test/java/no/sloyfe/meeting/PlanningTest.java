package no.sloyfe.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class PlanningTest {

    @Autowired
    ApplicationContext program;

    Solbakken school;
    Browser kari;

    @BeforeEach
    void a_school() {
        school = Solbakken.in(program);
        kari = school.browser(Solbakken.LEADER);
    }

    Answer planned(String template, String... more) {
        List<String> fields = new ArrayList<>(List.of("begin", template, "day", "2026-10-20"));
        fields.addAll(List.of(more));
        Answer plan = kari.submit(kari.get("/meetings/new"), "/meetings", fields.toArray(String[]::new));
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        return plan;
    }

    static List<String> clock(Answer plan) {
        return plan.page().select(".programme td.time").eachText();
    }

    static List<String> titles(Answer plan) {
        return plan.page().select(".programme .title").eachText();
    }

    static Element row(Answer plan, String title) {
        return plan.page().select(".programme tbody tr").stream()
                .filter(row -> row.select(".title").text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not in " + titles(plan)));
    }

    static String address(Answer plan, String title) {
        return row(plan, title).select("a.title").attr("href");
    }

    @Test
    void a_staff_meeting_on_survey_results_is_planned_from_its_template() {
        Answer plan = planned("T05");

        assertThat(clock(plan)).containsExactly("14:00", "14:20", "14:35", "14:45", "14:55");
        assertThat(plan.page().select(".programme-end").text()).startsWith("15:00");
        assertThat(plan.text()).contains("60 min utvikling").contains("8 deltakere").contains("20. oktober, 14:00–15:00");
        assertThat(plan.page().select(".checks .done").eachText())
                .contains("Formålet er skrevet.", "Alle vet hva de skal forberede, og hva det brukes til.",
                        "Møtet ender i noe som forplikter.");
        assertThat(plan.page().select("a.ds-button:not([data-variant])").eachText()).containsExactly("Send innkalling");
    }

    @Test
    void a_mentor_gathering_and_a_course_theme_keep_their_times() {
        assertThat(clock(planned("T03"))).contains("14:00", "14:10", "15:00", "15:10", "15:30");
        assertThat(clock(planned("T01", "at", "13:00"))).containsExactly("13:00", "13:15", "14:00", "14:30");
    }

    @Test
    void a_double_click_plans_one_meeting() {
        Answer form = kari.get("/meetings/new");
        String[] fields = {"begin", "T05", "day", "2026-10-20", "at", "14:00"};
        String first = kari.submit(form, "/meetings", fields).path();

        assertThat(kari.submit(form, "/meetings", fields).path()).isEqualTo(first);
        assertThat(kari.get("/meetings").page().select(".meeting-line")).hasSize(1);
    }

    @Test
    void other_minutes_move_everything_after() {
        Answer plan = planned("T05");
        String first = titles(plan).getFirst();

        Answer moved = kari.submit(plan, address(plan, first) + "/minutes", "minutes", "30");

        assertThat(clock(moved)).containsExactly("14:00", "14:30", "14:45", "14:55", "15:05");
        assertThat(moved.text()).contains("Programmet er 10 min lengre enn tiden som er satt av.");
        assertThat(kari.submit(plan, address(plan, first) + "/minutes", "minutes", "0").status()).isEqualTo(422);
    }

    @Test
    void items_are_moved_added_and_removed() {
        Answer plan = planned("T05");
        List<String> before = titles(plan);

        Answer down = kari.submit(plan, address(plan, before.getFirst()) + "/position", "to", "DOWN");
        assertThat(titles(down)).startsWith(before.get(1), before.get(0));

        List<String> ids = new ArrayList<>(down.page().select("[data-id]").eachAttr("data-id"));
        Collections.reverse(ids);
        List<String> order = new ArrayList<>();
        ids.forEach(id -> order.addAll(List.of("order", id)));
        String home = plan.path();
        assertThat(titles(kari.post(home + "/programme/order", order.toArray(String[]::new)))).endsWith(before.get(1));

        Answer rested = kari.submit(plan, home + "/programme/breaks", "key", "018f0000-0000-7000-8000-00000000000a");
        assertThat(titles(rested)).endsWith("Pause");
        Answer removed = kari.submit(rested, address(rested, "Pause") + "/removal");
        assertThat(titles(removed)).doesNotContain("Pause").hasSize(5);
        assertThat(kari.submit(rested, address(rested, "Pause") + "/removal").status()).isEqualTo(200);
    }

    @Test
    void a_form_that_is_wrong_keeps_what_was_written() {
        Answer plan = planned("empty", "title", "Rolige overganger");
        Answer form = kari.get(plan.path() + "/programme/new");

        Answer again = kari.submit(form, plan.path() + "/programme",
                "title", "x".repeat(201), "question", "Hva virker?", "minutes", "10");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("textarea[name=question]").text()).contains("Hva virker?");
        assertThat(titles(kari.get(plan.path()))).isEmpty();
    }

    @Test
    void the_planner_reckons_what_a_round_takes_with_so_many() {
        Answer plan = planned("empty", "title", "Runde");
        Answer with = kari.submit(kari.get(plan.path() + "/programme/new"), plan.path() + "/programme",
                "title", "Runde rundt bordet", "minutes", "1", "method", "M02");

        Element row = row(with, "Runde rundt bordet");
        assertThat(row.hasClass("over")).isTrue();
        assertThat(row.text()).contains("Med 8 deltakere tar dette om lag");
        Answer mended = kari.submit(with, address(with, "Runde rundt bordet") + "/minutes",
                "minutes", row.select("button[name=minutes]").attr("value"));
        assertThat(row(mended, "Runde rundt bordet").hasClass("over")).isFalse();
    }

    @Test
    void methods_are_proposed_for_what_an_item_is_for_and_taken_with_one_press() {
        Answer plan = planned("T07");
        String key = kari.get(plan.path() + "/programme/new").page().select("input[name=key]").attr("value");

        Answer proposed = kari.post(plan.path() + "/programme/proposals", "key", key, "title", "Hva velger vi?", "question", "Hva gjør vi først?", "minutes", "10", "purpose", "DECIDE");

        assertThat(proposed.status()).isEqualTo(200);
        assertThat(proposed.page().select("input[name=title]").attr("value")).isEqualTo("Hva velger vi?");
        assertThat(proposed.page().select("textarea[name=question]").text()).isEqualTo("Hva gjør vi først?");
        assertThat(proposed.page().select(".proposals-list li")).hasSizeLessThanOrEqualTo(3);
        assertThat(proposed.page().select(".proposals-list li").first().text()).contains("Velg sammen")
                .contains("Arbeider videre med det «Det viktigste for oss nå» etterlater.").contains("av 10 min med 8 deltakere");
        assertThat(titles(kari.get(plan.path()))).doesNotContain("Hva velger vi?");

        Answer taken = kari.submit(proposed, plan.path() + "/programme", "take", "M27");
        assertThat(row(taken, "Hva velger vi?").select(".method summary").text()).isEqualTo("Velg sammen");
    }

    @Test
    void an_item_that_stands_there_gets_another_method_proposed() {
        Answer plan = planned("T05");
        String address = address(plan, "Hva tar jeg med meg?");

        Answer proposed = kari.post(address + "/proposals", "title", "Hva tar jeg med meg?", "purpose", "PLAN", "minutes", "15");
        assertThat(proposed.page().select(".proposals-list").text()).contains("Tre ideer til mandag");
        assertThat(row(kari.submit(proposed, address, "take", "M17"), "Hva tar jeg med meg?").select(".method summary").text())
                .isEqualTo("Tre ideer til mandag");

        assertThat(kari.post(address + "/proposals", "purpose", "PLAN", "minutes", "x").status()).isEqualTo(422);
        assertThat(kari.get(address + "?purpose=DECIDE").page().select(".proposals-list").text()).contains("Tre og tre til tre punkter");
        Browser amina = school.browser("Amina Hassan");
        assertThat(amina.post(address + "/proposals", "purpose", "PLAN", "minutes", "15").status()).isEqualTo(403);
    }

    @Test
    void the_checklist_sees_a_question_that_yes_or_no_answers() {
        Answer plan = planned("empty", "title", "Vurdering");
        String[] item = {"title", "Vurdering", "minutes", "10", "question", "Er vi fornøyde med vurderingen?"};
        Answer closed = kari.submit(kari.get(plan.path() + "/programme/new"), plan.path() + "/programme", item);
        assertThat(closed.page().select(".checks .todo").text()).contains("kan besvares med ja eller nei");

        Answer edit = kari.get(address(closed, "Vurdering"));
        Answer open = kari.submit(edit, address(closed, "Vurdering"), "question", "Hva ved vurderingen hjelper elevene?");
        assertThat(open.page().select(".checks .done").eachText()).contains("Spørsmålene er åpne.");

        Answer answered = kari.submit(open, plan.path() + "/checklist/PROCESS", "answer", "true");
        assertThat(answered.page().select(".checks .done").text()).contains("Prosessen er tenkt gjennom");
    }

    @Test
    void what_a_plan_lacks_of_a_learning_meeting_is_told_and_mended_with_one_press() {
        Answer plan = planned("empty", "title", "Vurdering");
        assertThat(plan.page().select("#traits")).isEmpty();
        Answer lacking = kari.submit(kari.get(plan.path() + "/programme/new"), plan.path() + "/programme",
                "title", "Vurdering", "minutes", "40", "question", "Hva er vanskelig når vi vurderer?");
        assertThat(lacking.page().select("#traits li").text()).contains("Ordet går ikke på tur noe sted.",
                "Ingen har noe å forberede.", "begynner med det vanskelige", "ender ikke i noe med ansvar og dato");

        String traits = plan.path() + "/checklist/traits/";
        Answer mended = kari.submit(lacking, traits + "PREPARATION");
        assertThat(mended.text()).contains("Tenk gjennom: Vurdering");
        mended = kari.submit(mended, traits + "BINDING");
        mended = kari.submit(mended, traits + "NEGATIVE_FIRST");
        assertThat(row(mended, "Vurdering").text()).contains("Ender med et tiltak", "Det som virker, først");

        kari.post(traits + "PREPARATION"); // a second press finds it mended
        assertThat(kari.get(plan.path()).text().split("Tenk gjennom: Vurdering")).hasSize(2);
        assertThat(kari.get(plan.path()).page().select("#traits li").text()).doesNotContain("forberede", "ender ikke");
        assertThat(school.browser("Amina Hassan").post(traits + "BINDING").status()).isEqualTo(403);
    }

    @Test
    void a_staff_meeting_from_its_template_lacks_nothing_that_a_plan_can_show() {
        for (String template : List.of("T01", "T02", "T03", "T04", "T05", "T06", "T07")) {
            Answer plan = planned(template);
            assertThat(plan.page().select("#traits li").eachText()).as(template).isEmpty();
            assertThat(plan.page().select("#traits details[open]")).isEmpty();
        }
    }

    @Test
    void a_colleague_sees_when_and_why_but_not_the_editor() {
        String home = planned("T05").path();
        Browser amina = school.browser("Amina Hassan");

        Answer page = amina.get(home);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("form[action$=/minutes]")).isEmpty();
        assertThat(page.text()).contains("Gruppa di").contains("Program");
        assertThat(amina.get(home + "/people").status()).isEqualTo(403);
        assertThat(amina.post(home + "/programme/breaks", "key", "018f0000-0000-7000-8000-00000000000b").status()).isEqualTo(403);
        assertThat(school.visitor().get(home).path()).isEqualTo("/login");
    }

    @Test
    void another_owners_ids_do_not_exist() {
        Answer plan = planned("T05");
        Browser other = Solbakken.in(program).browser(Solbakken.LEADER);

        assertThat(other.get(plan.path()).status()).isEqualTo(404);
        Answer own = kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "T03", "day", "2026-11-03", "at", "14:00");
        String foreign = address(plan, titles(plan).getFirst()).replace(plan.path(), own.path());
        assertThat(kari.get(foreign).status()).isEqualTo(404);
        assertThat(kari.get("/meetings/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void the_next_meeting_in_a_loop_takes_the_programme_along() {
        Answer first = planned("T05");
        Answer form = kari.get("/meetings/new");
        String loop = form.page().select("input[name=begin][value^=loop-]").attr("value");

        Answer next = kari.submit(form, "/meetings", "begin", loop, "day", "2026-11-17", "at", "14:00");

        assertThat(titles(next)).isEqualTo(titles(first));
        assertThat(next.page().select(".kicker").text()).endsWith("møte 2");
        assertThat(next.text()).contains("Brukes i «" + titles(next).getFirst() + "»");
    }

    @Test
    void groups_get_roles_and_people_can_be_moved() {
        Answer plan = planned("T05");
        Answer groups = kari.get(plan.path() + "/groups");
        assertThat(groups.page().select(".group")).hasSize(2);
        assertThat(groups.page().select(".seats li")).hasSize(8);
        assertThat(groups.page().select(".group").first().text()).contains("Ordstyrer", "Tidtaker", "Reporter", "Viddevakt");

        String who = groups.page().select(".group").first().select("li").attr("data-participant");
        String there = groups.page().select(".group").last().attr("data-circle");
        Answer moved = kari.submit(groups, plan.path() + "/groups/seats", "participant", who, "circle", there);
        assertThat(moved.page().select(".group").last().select("li")).hasSize(5);

        assertThat(kari.post(plan.path() + "/groups/seats", "participant", who,
                "circle", "018f0000-0000-7000-8000-00000000000c").status()).isEqualTo(404);
        assertThat(kari.submit(moved, plan.path() + "/groups").page().select(".group").last().select("li")).hasSize(4);
    }

    @Test
    void people_come_and_go() {
        Answer plan = planned("T05");
        Answer people = kari.get(plan.path() + "/people");
        String removal = people.page().select("form[action$=/removal]").attr("action");

        assertThat(kari.submit(people, removal).text()).contains("7 personer er med i møtet.");
        assertThat(kari.submit(kari.get(plan.path() + "/people"), plan.path() + "/people/unit").text())
                .contains("8 personer er med i møtet.").contains("Én person er lagt til.");
    }

    @Test
    void a_plan_is_deleted_and_a_cancelled_one_stays() {
        Answer plan = planned("T05");
        assertThat(kari.submit(kari.get(plan.path() + "/cancellation"), plan.path() + "/removal").text()).contains("er slettet");
        assertThat(kari.get(plan.path()).status()).isEqualTo(404);

        Answer other = planned("T03");
        Answer cancelled = kari.submit(kari.get(other.path() + "/cancellation"), other.path() + "/cancellation");
        assertThat(cancelled.text()).contains("Møtet er avlyst.");
        assertThat(kari.post(other.path() + "/programme/breaks", "key", "018f0000-0000-7000-8000-00000000000d").status())
                .isEqualTo(409);
    }

    @Test
    void the_pages_speak_nynorsk_and_english() {
        String home = planned("T05").path();
        kari.with("language", "nn");
        assertThat(kari.get(home).text()).contains("Er møtet klart?").contains("Føremål").contains("Legg til post");
        kari.with("language", "en");
        assertThat(kari.get(home).text()).contains("Is the meeting ready?").contains("Expected result");
        assertThat(titles(planned("T05", "language", "nn"))).isNotEqualTo(titles(planned("T05", "language", "en")));
    }
}
