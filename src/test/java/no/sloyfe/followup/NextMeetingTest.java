package no.sloyfe.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class NextMeetingTest {

    @Autowired ApplicationContext program;
    @Autowired SettableClock clock;

    private Solbakken school;
    private Browser kari;
    private LearningMeeting last;
    private UUID promise;

    @BeforeEach
    void a_meeting_that_promised_something() {
        clock.set(SettableClock.START);
        school = Solbakken.in(program);
        kari = school.browser("Kari Nordvik");
        last = new LearningMeeting(program, school, null, "Elevundersøkelsen", SettableClock.START, "FOLLOWED_UP");
        promise = last.milestone("Amina Hassan", "prøver modelltekst i 8B", "2026-10-30", "OPEN");
        clock.pass(Duration.ofDays(2));
    }

    @Test
    void the_next_meeting_is_planned_once_and_opens_with_what_the_last_one_promised() {
        var loop = kari.get("/loops/" + last.loop);
        var action = "/loops/" + last.loop + "/meetings";
        var planned = kari.submit(loop, action, "title", "Ser etter: virker det?");
        assertThat(planned.status()).isEqualTo(200);
        assertThat(planned.text()).contains("Ser etter: virker det?").contains("Sist vi møttes").contains("Hva sier tallene?");
        assertThat(kari.submit(loop, action, "title", "Ser etter: virker det?").path()).isEqualTo(planned.path());
        assertThat(last.count("meeting")).isEqualTo(2);
        var room = kari.get(planned.path() + "/room/leader");
        assertThat(room.text()).contains("prøver modelltekst i 8B");
    }

    @Test
    void a_teacher_plans_no_meeting_into_a_loop_that_others_follow_up() {
        Browser jonas = school.browser("Jonas Berg");
        var form = jonas.get("/meetings/new");
        assertThat(form.page().select("fieldset#loop input[value='" + last.loop + "']")).isEmpty();
        var refused = jonas.submit(form, "/meetings", "begin", "empty", "loop", last.loop.toString(), "day", "2026-11-10", "at", "14:00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(jonas.post("/loops/" + last.loop + "/milestones/" + promise, "state", "DROPPED", "note", "Nei").status()).isEqualTo(403);
        assertThat(jonas.submit(form, "/meetings", "begin", "empty", "title", "Trinnmøte", "day", "2026-11-10", "at", "14:00").status()).isEqualTo(200);
    }

    @Test
    void a_meeting_planned_into_the_loop_from_another_page_opens_the_same_way() {
        var form = kari.get("/meetings/new");
        assertThat(form.page().select("fieldset#loop input[value='" + last.loop + "']")).hasSize(1);
        var planned = kari.submit(form, "/meetings", "begin", "T05", "loop", last.loop.toString(), "day", "2026-11-10", "at", "14:00");
        assertThat(planned.page().select("table.programme tbody tr").first().text()).contains("Sist vi møttes");
        assertThat(kari.get(planned.path() + "/room/leader").text()).contains("prøver modelltekst i 8B");
        var fresh = kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "T05", "day", "2026-11-11", "at", "14:00");
        assertThat(fresh.text()).doesNotContain("Sist vi møttes");
    }

    @Test
    void a_loop_met_in_comes_before_one_whose_meeting_is_still_to_come() {
        kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "T05", "title", "Seinere", "loop-name", "Ny sløyfe", "loop", "new",
                "day", "2026-12-01", "at", "14:00");
        var begin = kari.get("/meetings/new").page().select("#begin input[value^=loop-]");
        assertThat(begin.eachAttr("value")).first().isEqualTo("loop-" + last.loop);
        assertThat(begin).hasSize(2);
        assertThat(kari.get("/meetings/new").page().select("#begin").text()).contains("Møtet åpner med det dere lovet der.", "ikke holdt ennå");
    }

    @Test
    void a_programme_copied_into_another_language_opens_once_and_in_that_language() {
        var first = kari.submit(kari.get("/loops/" + last.loop), "/loops/" + last.loop + "/meetings");
        assertThat(first.text()).contains("Alle vet hva vi lovet sist, og hva som ble av det.");
        var copied = kari.submit(kari.get("/meetings/new?from=" + first.path().substring("/meetings/".length())), "/meetings",
                "loop", last.loop.toString(), "language", "nn", "day", "2026-12-08", "at", "14:00");
        assertThat(copied.page().select("table.programme .title").eachText()).contains("Sist vi møttest").doesNotContain("Sist vi møttes");
        assertThat(copied.page().select("table.programme tbody tr").first().text()).contains("Alle veit kva vi lova sist, og kva det vart av det.");
    }

    @Test
    void a_next_meeting_without_a_day_is_refused_and_nothing_is_planned() {
        var action = "/loops/" + last.loop + "/meetings";
        assertThat(kari.submit(kari.get("/loops/" + last.loop), action, "day", "").status()).isEqualTo(422);
        assertThat(kari.submit(kari.get("/loops/" + last.loop), action, "day", "2027-03-28", "at", "02:30").text())
                .as("an hour that the clock leaps over").contains("Skriv et klokkeslett, for eksempel 14:00.");
        assertThat(school.browser("Amina Hassan").post(action, "key", UUID.randomUUID().toString(), "day", "2026-11-10",
                "at", "14:00", "begin", "empty", "title", "Mitt møte").status()).isEqualTo(403);
        assertThat(last.count("meeting")).isEqualTo(1);
    }

    @Test
    void the_big_screen_shows_what_was_promised_while_the_room_looks_back_at_it() {
        var planned = kari.submit(kari.get("/loops/" + last.loop), "/loops/" + last.loop + "/meetings");
        assertThat(kari.get(planned.path() + "/screen").text()).doesNotContain("prøver modelltekst i 8B");
        kari.post(planned.path() + "/room/start", "anyway", "true");
        assertThat(kari.get(planned.path() + "/screen").page().select("#promises").text())
                .contains("Dette lovet vi sist", "Amina Hassan", "prøver modelltekst i 8B");
        kari.post(kari.get(planned.path() + "/room/leader").page().select("#step .next").attr("formaction"), "view", "leader");
        assertThat(kari.get(planned.path() + "/screen").text()).doesNotContain("prøver modelltekst i 8B");
    }

    @Test
    void the_big_screen_says_how_many_promises_it_has_no_room_for() {
        for (int number = 2; number <= 9; number++) {
            last.milestone("Jonas Berg", "prøver nummer " + number, "2026-10-30", "OPEN");
        }
        var planned = kari.submit(kari.get("/loops/" + last.loop), "/loops/" + last.loop + "/meetings");
        kari.post(planned.path() + "/room/start", "anyway", "true");
        var promises = kari.get(planned.path() + "/screen").page().select("#promises");
        assertThat(promises.select(".note")).hasSize(6);
        assertThat(promises.text()).contains("og 3 til, som står på mobilene");
    }

    @Test
    void a_promise_is_settled_with_one_tap_in_the_room() {
        var planned = kari.submit(kari.get("/loops/" + last.loop), "/loops/" + last.loop + "/meetings");
        var room = kari.get(planned.path() + "/room/leader").page();
        String tap = room.select("button[form=act][value=MOVED]").attr("formaction");
        assertThat(tap).contains(promise.toString());
        assertThat(kari.post(tap, "state", "MOVED").text()).contains("flyttet til");
        assertThat(kari.get("/loops/" + last.loop).text()).contains("1 flyttet");
        assertThat(kari.get(planned.path() + "/room/leader").page().select("button[form=act][value=MOVED]"))
                .as("it is promised for that day already").isEmpty();
    }

    @Test
    void a_meeting_held_ahead_of_its_day_is_told_of_with_the_day_it_was_held() {
        last.heldAnotherDay("2026-10-05T12:00:00Z", "2026-09-28T08:12:00Z");
        assertThat(kari.get("/meetings").page().select(".meeting-when").text()).contains("28. september 2026", "10:12–11:12");
        assertThat(kari.get("/loops/" + last.loop).page().select(".loop-line h2").text()).isEqualTo("28. september");
        var plan = kari.get(last.path("")).page();
        assertThat(plan.select(".heading .lead").text()).startsWith("Mandag 28. september, 10:12–11:12");
        assertThat(plan.select("table.programme .time").eachText()).startsWith("10:12", "10:27");
        var before = kari.submit(kari.get("/loops/" + last.loop), "/loops/" + last.loop + "/meetings", "day", "2026-10-02");
        assertThat(kari.get(before.path() + "/room/leader").text()).as("before the day it was planned for").contains("prøver modelltekst i 8B");
        var planned = kari.submit(kari.get("/loops/" + last.loop), "/loops/" + last.loop + "/meetings");
        assertThat(planned.text()).as("the hour of the day is the planned one").contains("14:00–");
        assertThat(kari.get(planned.path() + "/room/leader").text()).contains("Fra 28. september: Elevundersøkelsen");
    }
}
