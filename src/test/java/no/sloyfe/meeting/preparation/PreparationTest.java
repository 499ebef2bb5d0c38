package no.sloyfe.meeting.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.Solbakken;
import no.sloyfe.SloyfeTest;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.PlannedMeeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SloyfeTest
class PreparationTest {

    @Autowired ApplicationContext program;
    @Autowired JdbcClient jdbc;
    @Autowired Owned owned;

    private PlannedMeeting meeting;
    private Browser kari;
    private Browser amina;

    @BeforeEach
    void a_meeting() {
        meeting = new PlannedMeeting(program);
        kari = meeting.school.browser(Solbakken.LEADER);
        amina = meeting.school.browser("Amina Hassan");
    }

    @Test
    void the_leader_begins_from_a_usual_task_that_feeds_the_prepared_round_by_itself() {
        Answer form = kari.get(tasks() + "/new?preset=CONFIRMS");
        assertThat(form.page().select("select[name=feeds] option[selected]").text()).isEqualTo("Hva bekrefter, hva utfordrer?");
        Answer saved = kari.submit(form, tasks());
        assertThat(saved.status()).isEqualTo(200);

        Answer page = amina.get(meeting.path() + "/preparation");
        assertThat(page.page().select("textarea")).hasSize(3);
        assertThat(page.text()).contains("Dette tar du med inn i «Hva bekrefter, hva utfordrer?» klokka 08:00.").contains("15 min");
    }

    @Test
    void an_answer_is_kept_as_it_is_written_and_the_receipt_says_when() {
        task(false);
        Answer page = amina.get(meeting.path() + "/preparation");
        Answer kept = amina.post(action(page), field(page, 0), "Elevene vet hva som skal til");
        assertThat(kept.status()).isEqualTo(204);
        assertThat(kept.header("Saved-At")).contains("08:00");
        amina.post(action(page), field(page, 1), "Flere tør å spørre");

        Answer again = amina.get(meeting.path() + "/preparation");
        assertThat(again.page().select("textarea").eachText())
                .startsWith("Elevene vet hva som skal til", "Flere tør å spørre");

        amina.post(action(page), field(page, 0), "  ");
        assertThat(count("select count(*) from preparation_answer")).isEqualTo(1);
    }

    @Test
    void done_is_a_choice_that_can_be_undone_and_works_by_a_button() {
        task(false);
        Answer page = amina.get(meeting.path() + "/preparation");
        Answer done = amina.submit(page, action(page), field(page, 0), "Tydelige mål virker", "ready", "true");
        assertThat(done.text()).contains("Lagret 08:00").contains("Ferdig").contains("Jeg er ikke ferdig likevel");
        assertThat(kari.get(tasks()).text()).contains("1 av 7 er klare");
        assertThat(kari.get(tasks()).text()).contains("Tydelige mål virker").contains("Amina Hassan");

        amina.submit(done, action(done), "ready", "false");
        assertThat(kari.get(tasks()).text()).contains("0 av 7 er klare");
        assertThat(count("select count(*) from preparation_answer")).isEqualTo(1);
    }

    @Test
    void what_is_too_long_is_refused_with_a_sentence_and_nothing_is_lost() {
        task(false);
        Answer page = amina.get(meeting.path() + "/preparation");
        Answer refused = amina.post(action(page), field(page, 0), "a".repeat(4001));
        assertThat(refused.status()).isEqualTo(422);
        Answer shown = amina.submit(page, action(page), field(page, 0), "a".repeat(4001), "ready", "true");
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("textarea").first().text()).hasSize(4001);
        assertThat(count("select count(*) from preparation_answer") + count("select count(*) from preparation_ready")).isZero();
    }

    @Test
    void an_anonymous_answer_has_no_author_in_any_table_and_its_browser_may_change_it_until_the_meeting_closes() {
        task(true);
        Answer page = amina.get(meeting.path() + "/preparation");
        amina.post(action(page), field(page, 0), "Vi snakker for lite sammen");
        amina.submit(amina.get(meeting.path() + "/preparation"), action(page), "ready", "true");
        amina.post(action(page), field(page, 0), "Vi snakker for lite om fag");

        assertThat(amina.get(meeting.path() + "/preparation").page().select("textarea").first().text()).isEqualTo("Vi snakker for lite om fag");
        assertThat(meeting.school.browser("Amina Hassan").get(meeting.path() + "/preparation").text()).doesNotContain("for lite");
        String row = meeting.asked(String.class, "select a::text from preparation_answer a");
        List.of(meeting.participant("Amina Hassan").toString(), meeting.school.person("Amina Hassan").toString(), "Amina")
                .forEach(trace -> assertThat(row).doesNotContain(trace));
        assertThat(tablesWith("Vi snakker for lite")).containsExactly("preparation_answer");
        assertThat(meeting.asked(UUID.class, "select id from preparation_answer").version()).isEqualTo(4);
        assertThat(tablesWith(amina.cookies().get("sloyfe-answers"))).isEmpty();

        meeting.phase("CLOSED");
        assertThat(amina.post(action(page), field(page, 0), "Etterpå").status()).isEqualTo(409);
    }

    @Test
    void the_leader_sees_anonymous_answers_when_three_have_answered_and_never_names() {
        task(true);
        answer("Amina Hassan", "Første svar");
        answer("Jonas Berg", "Andre svar");
        assertThat(kari.get(tasks()).text()).contains("Anonyme svar vises når minst 3 har svart.").doesNotContain("Første svar");
        answer("Leila Amiri", "Tredje svar");
        assertThat(kari.get(tasks()).text()).contains("Første svar", "Andre svar", "Tredje svar").doesNotContain("Jonas Berg");
    }

    @Test
    void one_who_answers_in_three_browsers_is_one_of_the_three_that_it_takes() {
        task(true);
        answer("Amina Hassan", "Første svar");
        answer("Jonas Berg", "Andre svar");
        answer("Jonas Berg", "Tredje svar");
        assertThat(kari.get(tasks()).text()).doesNotContain("Første svar");
        answer("Leila Amiri", "Fjerde svar");
        assertThat(kari.get(tasks()).text()).contains("Første svar", "Fjerde svar");
    }

    @Test
    void a_field_with_answers_stays_and_so_does_the_promise_about_names() {
        task(false);
        answer("Amina Hassan", "Svar");
        String task = taskPath();
        Answer form = kari.get(task);
        Answer refused = kari.submit(form, task, "attribution", "anonymous");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Noen har alt svart");
        assertThat(kari.post(task + "/removal").status()).isEqualTo(409);
        assertThat(kari.submit(form, task, "title", "Nytt navn").text()).contains("Nytt navn");
        assertThat(count("select count(*) from preparation_answer")).isEqualTo(1);
    }

    @Test
    void a_file_is_what_its_bytes_say_and_is_served_as_that_and_nothing_else() throws IOException {
        task(false);
        Answer form = kari.get(taskPath());
        assertThat(kari.upload(form, taskPath() + "/files", "file", "../../res;ultat.png", picture()).status()).isEqualTo(200);
        assertThat(kari.upload(form, taskPath() + "/files", "file", "resultater.pdf", "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
        assertThat(count("select count(*) from preparation_file")).isEqualTo(2);

        String picture = amina.get(meeting.path() + "/preparation").page().select("img.material").attr("src");
        Answer shown = amina.get(picture);
        assertThat(shown.header("Content-Type")).contains("image/png");
        assertThat(shown.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.header("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("sandbox"));
        assertThat(shown.header("Content-Disposition")).hasValueSatisfying(name -> assertThat(name).startsWith("inline").doesNotContain(".."));

        Browser stranger = new PlannedMeeting(program).school.browser("Amina Hassan");
        assertThat(stranger.get(picture).status()).isEqualTo(404);
    }

    @Test
    void a_file_that_lies_is_refused_and_nothing_is_kept() throws IOException {
        task(false);
        Answer form = kari.get(taskPath());
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(kari.upload(form, taskPath() + "/files", "file", "bilde.png", page).status()).isEqualTo(422);
        assertThat(kari.upload(form, taskPath() + "/files", "file", "bilde.pdf", picture()).status()).isEqualTo(422);
        assertThat(kari.upload(form, taskPath() + "/files", "file", "bilde.html", picture()).status()).isEqualTo(422);
        assertThat(kari.upload(form, taskPath() + "/files", "file", "halvt.png", Arrays.copyOf(picture(), 12)).status()).isEqualTo(422);
        assertThat(kari.upload(form, taskPath() + "/files", "file", "tom.png", new byte[0]).status()).isEqualTo(422);
        assertThat(count("select count(*) from preparation_file")).isZero();
    }

    @Test
    void twenty_megabytes_are_taken_and_one_byte_more_is_not() {
        task(false);
        Answer form = kari.get(taskPath());
        byte[] large = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), 20 * 1024 * 1024);
        assertThat(kari.upload(form, taskPath() + "/files", "file", "stor.pdf", large).status()).isEqualTo(200);
        Answer refused = kari.upload(form, taskPath() + "/files", "file", "storre.pdf", Arrays.copyOf(large, large.length + 1));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("Filen er større enn 20 MB.");
        assertThat(count("select count(*) from preparation_file")).isEqualTo(1);
    }

    @Test
    void another_meetings_task_does_not_exist_and_only_who_leads_edits() {
        task(false);
        var other = new PlannedMeeting(program);
        Browser otherLeader = other.school.browser(Solbakken.LEADER);
        String id = taskPath().replaceAll(".*/", "");
        assertThat(otherLeader.get(other.path() + "/preparation/tasks/" + id).status()).isEqualTo(404);
        assertThat(otherLeader.post(other.path() + "/preparation/tasks/" + id, "title", "Stjålet").status()).isEqualTo(404);
        assertThat(otherLeader.get(tasks()).status()).isEqualTo(404);
        assertThat(amina.get(tasks()).status()).isEqualTo(403);
        assertThat(kari.get(meeting.path() + "/preparation/tasks/nonsense").status()).isEqualTo(404);
    }

    @Test
    void a_link_must_be_an_address_of_the_web() {
        Answer refused = kari.submit(kari.get(tasks() + "/new"), tasks(),
                "title", "Les", "link-title", "Fare", "link-url", "javascript:alert(1)");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("https://");
        assertThat(count("select count(*) from preparation_task")).isZero();
    }

    @Test
    void nothing_written_is_not_done_save_where_there_is_only_something_to_read() {
        task(false);
        Answer page = amina.get(meeting.path() + "/preparation");
        Answer told = amina.submit(page, action(page), field(page, 0), "   ", "ready", "true");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select("textarea[aria-invalid]").attr("aria-describedby")).endsWith("-fault");
        assertThat(told.text()).contains("Skriv noe i minst ett felt før du sier at du er ferdig.");
        assertThat(count("select count(*) from preparation_ready")).isZero();
        amina.post(action(page), field(page, 1), "Skrevet tidligere");
        amina.post(action(page), field(page, 0), "", "ready", "true"); // the other field was not sent, and stands
        assertThat(count("select count(*) from preparation_ready")).isOne();
        kari.submit(kari.get(tasks() + "/new?preset=READING"), tasks(), "title", "Les teksten");
        Answer two = amina.get(meeting.path() + "/preparation");
        amina.submit(two, two.page().select("form[data-autosave]").last().attr("action"), "ready", "true");
        assertThat(count("select count(*) from preparation_ready")).isEqualTo(2);
    }

    @Test
    void my_page_tells_what_is_left_until_i_am_done() {
        task(false);
        assertThat(amina.get("/").text()).doesNotContain("Finn to ting");
        meeting.phase("INVITED");
        assertThat(amina.get("/").text()).contains("Forbered").contains("Finn to ting").contains("15 min").contains("Elevundersøkelsen");
        Answer page = amina.get(meeting.path() + "/preparation");
        amina.submit(page, action(page), field(page, 0), "Tydelige mål virker", "ready", "true");
        assertThat(amina.get("/").text()).doesNotContain("Finn to ting");
    }

    private void task(boolean anonymous) {
        Answer form = kari.get(tasks() + "/new?preset=CONFIRMS");
        kari.submit(form, tasks(), "attribution", anonymous ? "anonymous" : "named");
    }

    private void answer(String name, String text) {
        Browser browser = meeting.school.browser(name);
        Answer page = browser.get(meeting.path() + "/preparation");
        browser.post(action(page), field(page, 0), text);
    }

    private String tasks() {
        return meeting.path() + "/preparation/tasks";
    }

    private String taskPath() {
        return tasks() + "/" + meeting.asked(String.class, "select id::text from preparation_task");
    }

    private static String action(Answer page) {
        return page.page().select("form[data-autosave]").attr("action");
    }

    private static String field(Answer page, int at) {
        return page.page().select("form[data-autosave] textarea").get(at).attr("name");
    }

    private int count(String sql) {
        return meeting.asked(Integer.class, sql);
    }

    /** The tables in which some row of this owner holds the text. */
    private List<String> tablesWith(String text) {
        return owned.read(meeting.school.owner.value(), () -> jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
                        """)
                .query(String.class).list().stream()
                .filter(table -> jdbc.sql("select exists (select from " + table + " r where strpos(r::text, ?) > 0)")
                        .param(text).query(Boolean.class).single())
                .toList());
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
