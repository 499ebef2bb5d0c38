package no.sloyfe.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the planner reckons, proposes and misses. */
class PlannerAdviceTest extends PlanningGround {

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
    void an_item_too_short_for_its_method_asks_for_the_minutes_that_the_button_gives_and_leaves_the_programme_unready() {
        Answer plan = planned("T05");
        String overview = "Programmet gir oversikt og får plass i tiden.";
        assertThat(plan.page().select(".checks .done").eachText()).contains(overview);

        Answer shorter = kari.submit(plan, address(plan, titles(plan).getFirst()) + "/minutes", "minutes", "5");
        Element row = row(shorter, titles(plan).getFirst());
        String given = row.select("button[name=minutes]").text();
        assertThat(row.select(".why").text()).contains("tar dette om lag " + given.substring("Gi posten ".length()));
        assertThat(shorter.page().select(".checks .done").eachText()).doesNotContain(overview);
        assertThat(shorter.page().select(".checks .todo a[href='" + address(plan, titles(plan).getFirst()) + "']").text()).isEqualTo("Rett det");

        Answer enough = kari.submit(shorter, address(plan, titles(plan).getFirst()) + "/minutes", "minutes", given.replaceAll("\\D", ""));
        assertThat(enough.page().select(".checks .done").eachText()).contains(overview);
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
}
