package no.sloyfe.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.meeting.PlannedMeeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class LibraryPagesTest {

    @Autowired ApplicationContext program;

    private Solbakken school;
    private Browser kari;
    private Browser amina;

    @BeforeEach
    void a_school() {
        school = Solbakken.in(program);
        kari = school.browser(Solbakken.LEADER);
        amina = school.browser("Amina Hassan");
    }

    @Test
    void a_method_is_found_by_what_it_is_for_and_what_time_there_is() {
        Answer all = kari.get("/methods");
        int many = all.page().select(".library > li").size();
        assertThat(many).isEqualTo(30);
        assertThat(kari.get("/methods?minutes=5&people=40").page().select(".library > li").size()).isBetween(1, many - 1);
        assertThat(kari.get("/methods?purpose=DECIDE").page().select(".library h2").eachText()).contains("Velg sammen");
        assertThat(kari.get("/methods?minutes=mange").text()).contains("tall");
        assertThat(school.visitor().get("/methods").text()).contains("Logg inn");
    }

    @Test
    void a_method_shows_what_people_will_meet() {
        Answer page = kari.get("/methods/M10");
        assertThat(page.page().select(".library-steps > li")).hasSize(3);
        assertThat(page.text()).contains("Tre og tre").contains("Hver gruppe gir ett punkt og sender ordet videre.");
        assertThat(kari.get("/methods/M99").status()).isEqualTo(404);
        assertThat(kari.get("/methods/..%2Fskeleton").status()).isBetween(400, 404);
        assertThat(kari.get("/methods/M10/file").body()).startsWith("id: M10");
    }

    @Test
    void a_copy_is_changed_shared_and_planned_with() {
        Answer written = saved(amina, copied(amina, "M10"), "Tre punkter hver", "Fire funn");
        String home = written.path();
        assertThat(written.text()).contains("Fire funn").contains("Metoden er lagret.");
        assertThat(kari.get(home).status()).isEqualTo(404);

        amina.submit(written, home + "/sharing", "shared", "true");
        assertThat(kari.get("/methods").text()).contains("Laget av Amina Hassan");
        assertThat(kari.get(home).text()).contains("Fire funn");
        assertThat(new PlannedMeeting(program).school.browser(Solbakken.LEADER).get(home).status()).isEqualTo(404);
        assertThat(school.browser("Jonas Berg").post(home + "/text", "text", "id: X", "revision", "2").status()).isEqualTo(403);
    }

    @Test
    void a_copy_and_a_new_method_stand_in_the_language_of_whoever_writes() {
        amina.with("language", "nn");
        String copy = text(copied(amina, "M10"));
        assertThat(copy).contains("name: Tre og tre til tre punkt").doesNotContain("nb:", "hver", "en:");
        String begun = text(amina.post("/methods"));
        assertThat(begun).contains("Skriv ned det du tenkjer om spørsmålet.").doesNotContain("Hver tekst", "nn:");
    }

    @Test
    void a_meeting_keeps_an_own_method_that_is_taken_out_of_the_library() {
        var meeting = new PlannedMeeting(program);
        Browser leader = meeting.school.browser(Solbakken.LEADER);
        String home = saved(leader, copied(leader, "M02"), "name: Runde\n", "name: Runden vår\n").path();
        String id = home.substring(home.lastIndexOf('/') + 1);
        Answer form = leader.get(meeting.path() + "/programme/" + meeting.round);
        assertThat(leader.submit(form, meeting.path() + "/programme/" + meeting.round, "method", id).text()).contains("Runden vår");
        leader.post(home + "/removal");
        assertThat(leader.get("/methods").text()).doesNotContain("Runden vår");
        assertThat(leader.get(meeting.path()).text()).contains("Runden vår");
    }

    @Test
    void what_is_wrong_is_told_at_its_line_and_nothing_is_saved() {
        String edit = copied(amina, "M10").path();
        Answer form = amina.get(edit);
        Answer wrong = amina.submit(form, edit, "text", text(form).replace("form: trio", "form: firkant"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[data-fault-line]").text()).contains("«form» kan ikke være «firkant»");
        assertThat(wrong.page().select(".ds-error-summary").text()).contains("Noe er galt på linje", "«form» kan ikke være «firkant»");
        assertThat(text(wrong)).contains("firkant");
        assertThat(text(amina.get(edit))).doesNotContain("firkant");

        amina.with("language", "nn");
        assertThat(check("id: X").text()).contains("manglar");
        assertThat(check("a: &a [1]\nb: [" + "*a, ".repeat(21) + "1]").text()).contains("tilvisingar");
        assertThat(check("&a [*a]").status()).isEqualTo(200);
        assertThat(check("a: &a {<<: *a}").text()).contains("tilvisingar");
        assertThat(check("[".repeat(20_000)).text()).contains("nivå");
        assertThat(check("x".repeat(70_000)).text()).contains("60");
        assertThat(check("{").text()).contains("YAML");
        assertThat(check("").text()).contains("ingenting");
    }

    @Test
    void two_who_change_the_same_method_do_not_overwrite_each_other() {
        String edit = copied(amina, "M02").path();
        Answer first = amina.get(edit);
        Answer second = amina.get(edit);
        amina.submit(first, edit, "text", text(first) + "\n# en");
        Answer late = amina.submit(second, edit, "text", text(second) + "\n# to");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("endret i mellomtiden");
        assertThat(text(late)).contains("# to");
    }

    @Test
    void a_file_is_brought_in_when_it_can_be_read() {
        Answer list = kari.get("/methods");
        byte[] good = kari.get("/methods/M02/file").body().getBytes(StandardCharsets.UTF_8);
        assertThat(kari.upload(list, "/methods/file", "file", "runde.yaml", good).path()).contains("/text");
        Answer bad = kari.upload(list, "/methods/file", "file", "x.yaml", "id: M02\nversion: no".getBytes(StandardCharsets.UTF_8));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("Linje 2");
        assertThat(kari.upload(list, "/methods/file", "file", "x.yaml", new byte[] {0, 1, 2, (byte) 0xff}).status()).isEqualTo(422);
    }

    private Answer copied(Browser browser, String method) {
        Answer page = browser.get("/methods/" + method);
        return browser.submit(page, "/methods/" + method + "/copy");
    }

    /** The method's page after it was saved with a text changed. */
    private static Answer saved(Browser writer, Answer form, String before, String after) {
        return writer.submit(form, form.path(), "text", text(form).replace(before, after));
    }

    private Answer check(String text) {
        return amina.saying("Accept", "text/vnd.turbo-stream.html").post("/methods/check", "text", text);
    }

    private static String text(Answer page) {
        return page.page().select("textarea[name=text]").first().wholeText();
    }
}
