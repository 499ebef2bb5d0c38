package no.sloyfe.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.Meanwhile;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two who change the same meeting at once: one is done, the other is told, and nothing is half stored. */
@SloyfeTest
class AtTheSameTimeTest {

    private static final String KEY = "018f0000-0000-7000-8000-0000000000a1";

    private static final String DELETE = "delete from meeting where id = ?";
    private static final String NOTHING = "update meeting set title = title where id = ?";

    @Autowired ApplicationContext program;

    private PlannedMeeting meeting;
    private Browser kari;

    @BeforeEach
    void a_meeting() {
        meeting = new PlannedMeeting(program);
        kari = meeting.school.browser(Solbakken.LEADER);
        kari.get(meeting.path());
    }

    @Test
    void a_double_click_on_delete_deletes_once_and_finds_nothing_the_second_time() {
        List<Answer> answers = meanwhile(List.of(() -> post("/removal"), () -> post("/removal")), NOTHING);
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 404);
        assertThat(kari.get(meeting.path()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programme/breaks", "/programme/ITEM/removal", "/groups", "/groups/rules", "/people/unit", "/people/facilitators", "/invitation",
            "/invitation/links", "/facts", "/preparation/tasks", "/room/start", "/removal"})
    void what_is_sent_while_somebody_deletes_the_meeting_finds_it_gone(String path) {
        Answer answer = meanwhile(List.of(() -> post(path.replace("ITEM", meeting.round.toString()))), DELETE).getFirst();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Vi finner ikke denne siden.");
    }

    @Test
    void who_comes_to_the_room_while_somebody_deletes_the_meeting_finds_it_gone() {
        meeting.change("delete from participant where id = ?", meeting.participant("Per Ås").value());
        Browser jonas = meeting.school.browser("Jonas Berg");
        Browser per = meeting.school.browser("Per Ås"); // a colleague who is not on the list
        List<Answer> answers = meanwhile(List.of(() -> jonas.get(meeting.path() + "/room"), () -> per.get(meeting.path() + "/room")), DELETE);
        assertThat(answers).extracting(Answer::status).containsExactly(404, 404);
    }

    @Test
    void an_item_of_another_meeting_cannot_be_added_to_this_one() {
        Answer ours = kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "T05", "day", "2026-10-20", "at", "14:00");
        String another = new PlannedMeeting(program).round.toString();
        for (String key : List.of(ours.page().select(".programme [data-id]").attr("data-id"), another)) {
            assertThat(post("/programme/breaks", "key", key).status()).isEqualTo(404);
            assertThat(post("/programme", "key", key, "title", "Innspill", "minutes", "10", "kind", "DEVELOPMENT").status()).isEqualTo(404);
        }
        assertThat(meeting.asked(Integer.class, "select count(*) from item where meeting_id = ?", meeting.id.value())).isEqualTo(2);
    }

    @Test
    void a_meeting_planned_under_the_id_of_another_owners_meeting_is_refused_with_a_sentence() {
        var other = new PlannedMeeting(program);
        Answer refused = kari.submit(kari.get("/meetings/new"), "/meetings", "key", other.id.toString(), "begin", "T03", "day", "2026-10-20", "at", "14:00");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Noen andre endret dette samtidig");
        assertThat(meeting.asked(Integer.class, "select count(*) from loop")).isEqualTo(1);
    }

    @Test
    void groups_are_made_twice_when_two_ask_at_once() {
        List<Answer> answers = meanwhile(List.of(() -> post("/groups"), () -> post("/groups")), NOTHING);
        assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
        assertThat(kari.get(meeting.path() + "/groups").page().select(".seats li")).hasSize(Solbakken.STAFF.size());
    }

    @Test
    void groups_are_not_seated_when_their_size_was_changed_while_they_were_composed() {
        Answer refused = meanwhile(List.of(() -> post("/groups")), "update meeting set group_size = 3 where id = ?").getFirst();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("mens gruppene ble laget").doesNotContain("Møtet har begynt");
        assertThat(kari.get(meeting.path() + "/groups").page().select(".seats li")).isEmpty();
        assertThat(post("/groups").status()).isEqualTo(200);
    }

    @Test
    void groups_are_not_seated_in_a_meeting_that_began_while_they_were_composed() {
        Answer refused = meanwhile(List.of(() -> post("/groups")), "update meeting set phase = 'RUNNING' where id = ?").getFirst();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Møtet har begynt eller er over.");
        assertThat(meeting.asked(Integer.class, "select count(*) from seat")).isZero();
    }

    private List<Answer> meanwhile(List<Supplier<Answer>> requests, String change) {
        return Meanwhile.answers(program, meeting.school, meeting.id.value(), requests, change, meeting.id.value());
    }

    private Answer post(String path, String... fields) {
        return kari.post(meeting.path() + path, fields.length > 0 ? fields : switch (path) {
            case "/programme/breaks" -> new String[] {"key", KEY};
            case "/groups/rules" -> new String[] {"kind", "LED_TALK"};
            case "/people/facilitators" -> new String[] {"person", meeting.school.person("Amina Hassan").toString()};
            case "/facts" -> new String[] {"title", "Elevundersøkelsen", "day", "2026-10-20", "at", "14:00", "minutes", "60", "group-size", "4"};
            case "/preparation/tasks" -> new String[] {"title", "Les dette", "text", "Les", "minutes", "10", "attribution", "named", "label", "Hva så du?", "slot", "other"};
            case "/room/start" -> new String[] {"anyway", "true"};
            default -> fields;
        });
    }
}
