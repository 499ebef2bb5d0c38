package no.sloyfe.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SettableClock;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanningTest extends PlanningGround {

    @Autowired
    SettableClock clock;

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
    void an_item_that_was_removed_comes_back_where_it_stood_with_all_it_had() {
        Answer plan = planned("T05");
        String home = plan.path();
        List<String> before = titles(plan);
        String second = address(plan, before.get(1));
        Answer form = kari.get(second);
        kari.submit(form, second, "goal", "Alle har sagt noe", "minutes", "17");
        String feeds = kari.get(address(plan, before.getFirst())).path();
        String whole = row(kari.get(home), before.get(1)).text();
        String used = kari.get(home).text();
        assertThat(used).contains("Brukes i «" + before.getFirst() + "»");

        Answer removed = kari.submit(kari.get(home), second + "/removal");
        assertThat(removed.page().select("#removed").text()).isEqualTo("«" + before.get(1) + "» er fjernet. Angre");
        Answer back = kari.submit(removed, home + "/programme/restoration");
        assertThat(titles(back)).isEqualTo(before);
        assertThat(row(back, before.get(1)).text()).isEqualTo(whole);
        assertThat(back.page().select("#removed")).isEmpty();
        assertThat(kari.submit(removed, home + "/programme/restoration").status()).as("a second click finds it back already").isEqualTo(200);

        kari.submit(back, second + "/removal");
        Answer fed = kari.submit(kari.get(home), feeds + "/removal");
        assertThat(fed.text()).doesNotContain("Brukes i «" + before.getFirst() + "»").contains("«" + before.getFirst() + "» er fjernet.");
        Answer again = kari.submit(fed, home + "/programme/restoration");
        assertThat(titles(again)).as("the last one removed").startsWith(before.getFirst(), before.get(2));
        assertThat(again.text()).contains("Brukes i «" + before.getFirst() + "»");
        assertThat(school.browser("Amina Hassan").post(home + "/programme/restoration").status()).isEqualTo(403);
    }

    @Test
    void what_was_removed_long_ago_is_not_offered_any_more() {
        Answer plan = planned("T05");
        Answer removed = kari.submit(plan, address(plan, titles(plan).getLast()) + "/removal");
        assertThat(removed.page().select("#removed")).hasSize(1);
        clock.pass(Duration.ofMinutes(11));
        assertThat(kari.get(plan.path()).page().select("#removed")).isEmpty();
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
    void no_meeting_begins_in_the_hour_that_the_clock_leaps_over_in_spring() {
        String[] leapt = {"begin", "T05", "day", "2027-03-28", "at", "02:30"};
        Answer again = kari.submit(kari.get("/meetings/new"), "/meetings", leapt);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Skriv et klokkeslett, for eksempel 14:00.");
        assertThat(again.page().select("input[name=at]").attr("value")).isEqualTo("02:30");

        Answer plan = planned("T05");
        assertThat(kari.submit(kari.get(plan.path() + "/facts"), plan.path() + "/facts", "day", "2027-03-28", "at", "02:30").status()).isEqualTo(422);
        assertThat(clock(kari.submit(kari.get(plan.path() + "/facts"), plan.path() + "/facts", "day", "2027-03-28", "at", "03:00"))).startsWith("03:00");
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
    void what_a_meeting_yet_to_be_held_will_promise_is_not_told_of_as_promised() {
        planned("T05", "title", "Elevundersøkelsen", "loop-name", "Vurdering");
        Answer form = kari.get("/meetings/new");
        assertThat(form.page().select("#begin").text()).contains("Programmet fra «Elevundersøkelsen». Det møtet er ikke holdt ennå.")
                .doesNotContain("det dere lovet der");
        assertThat(form.page().select("fieldset#loop").text()).contains("Neste: Elevundersøkelsen");
    }

    @Test
    void a_meeting_at_the_same_time_as_another_of_the_unit_says_so_and_is_planned_all_the_same() {
        Answer first = planned("T05", "title", "Elevundersøkelsen", "at", "14:00");
        assertThat(first.text()).doesNotContain("Samtidig har dere");
        Answer second = planned("T03", "title", "Veiledning", "at", "14:30");
        assertThat(second.page().select(".note:contains(Samtidig)").text()).isEqualTo("Samtidig har dere et annet møte, kl. 14:00: Elevundersøkelsen");
        assertThat(second.page().select(".note a[href='" + first.path() + "']")).hasSize(1);
        assertThat(planned("T05", "title", "Rett etter", "at", "16:30").text()).as("one ends as the other begins").doesNotContain("Samtidig har dere");
        kari.submit(kari.get(first.path() + "/cancellation"), first.path() + "/cancellation");
        assertThat(kari.get(second.path()).text()).doesNotContain("Samtidig har dere");
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
        Answer moved = kari.submit(kari.get(plan.path() + "/groups/seats/" + who), plan.path() + "/groups/seats", "circle", there);
        assertThat(moved.page().select(".group").last().select("li")).hasSize(5);

        assertThat(kari.post(plan.path() + "/groups/seats", "participant", who,
                "circle", "018f0000-0000-7000-8000-00000000000c").status()).isEqualTo(404);
        assertThat(kari.submit(moved, plan.path() + "/groups").page().select(".group").last().select("li")).hasSize(4);
    }

    @Test
    void a_table_keeps_its_name_when_the_groups_are_made_anew() {
        String home = planned("T05").path();
        Answer groups = kari.get(home + "/groups");
        String second = groups.page().select(".group").last().attr("data-circle");
        Answer named = kari.submit(groups, home + "/groups/" + second + "/place", "place", "Ved vinduet");

        Answer anew = kari.submit(named, home + "/groups");
        assertThat(anew.page().select(".group input[name=place]").eachAttr("value")).containsExactly("", "Ved vinduet");

        kari.post(home + "/group-size", "size", "8");
        assertThat(kari.post(home + "/groups").page().select(".group")).hasSize(1);
        kari.post(home + "/group-size", "size", "4");
        assertThat(kari.post(home + "/groups").page().select(".group input[name=place]").eachAttr("value"))
                .as("a group that was gone took its name along").containsExactly("", "");
    }

    @Test
    void people_come_and_go() {
        Answer plan = planned("T05");
        Answer people = kari.get(plan.path() + "/people");
        String removal = people.page().select("form[action$=/removal]").attr("action");

        assertThat(kari.submit(people, removal).text()).contains("7 personer er med i møtet.");
        assertThat(kari.post(removal).status()).as("gone already").isEqualTo(404);
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
