package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import no.sloyfe.live.Crowd;
import no.sloyfe.live.SimulatedBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is taken off a meeting's list hears no more of it, and a meeting that is over takes nobody in. */
@SloyfeTest
class TakenOutTest {

    @Autowired ApplicationContext program;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void the_line_of_somebody_who_is_taken_out_ends_and_opens_no_more() throws Exception {
        var room = new RoomGround(program, "20|Hva|M01");
        Browser jonas = room.as("Jonas Berg");
        try (Crowd crowd = new Crowd(port)) {
            SimulatedBrowser line = crowd.open(live(room), cookies(jonas)).awaitOpen();
            String people = "/meetings/" + room.meeting + "/people";
            room.leader().post(people + "/" + room.asked("select id from participant where meeting_id = :meeting and name = 'Jonas Berg'", UUID.class) + "/removal");
            line.awaitEnd();
            assertThat(crowd.open(live(room), cookies(jonas)).await("an answer", again -> again.status() != 0).status()).isEqualTo(403);
        }
    }

    @Test
    void a_colleague_who_looks_in_when_it_is_over_or_cancelled_is_not_put_on_the_list() {
        for (String phase : List.of("CLOSED", "FOLLOWED_UP", "CANCELLED")) {
            var room = new RoomGround(program, List.of("Amina Hassan"), "20|Hva|M01");
            room.inOwner(() -> jdbc.sql("update meeting set phase = ? where id = ?").params(phase, room.meeting.value()).update());
            room.school.browser("Per Ås").get(room.room());
            assertThat(room.asked("select count(*) from participant where meeting_id = :meeting", Integer.class)).as(phase).isEqualTo(1);
        }
    }

    @Test
    void a_guest_who_is_shut_out_comes_back_neither_by_the_browser_nor_by_the_code_and_the_others_stay() throws Exception {
        var room = new RoomGround(program, "10|Ett|M03");
        room.start();
        String code = code(room);
        Guest ola = new Guest(Browser.of(program).address(), code, "Ola Ukjent");
        Guest eva = new Guest(Browser.of(program).address(), code, "Eva fra PPT");
        ola.write(room.run(), "note", "Noe å tenke på");
        String press = room.leader().get(room.room() + "/leader").page().select("#people li:contains(Ola Ukjent) button:contains(Steng)").attr("formaction");
        try (Crowd crowd = new Crowd(port)) {
            SimulatedBrowser line = crowd.open(live(room), cookies(ola.browser)).awaitOpen();
            assertThat(room.leader().post(press, "view", "leader").status()).isEqualTo(200);
            line.awaitEnd();
            assertThat(crowd.open(live(room), cookies(ola.browser)).await("an answer", again -> again.status() != 0).status()).isEqualTo(401);
        }
        assertThat(ola.browser.get(room.room()).path()).doesNotContain("/room");
        assertThat(Browser.of(program).get("/join/" + code).status()).isEqualTo(404);
        String other = code(room);
        assertThat(room.leader().get(room.room() + "/leader").page().select(".join-code").text().replace("-", "")).isEqualTo(other);
        assertThat(room.leader().get(room.room() + "/leader").page().select("#people li:contains(Ola Ukjent)").text()).isEqualTo("Ola Ukjent stengt ute");
        assertThat(room.leader().post(press, "view", "leader").status()).as("pressed twice").isEqualTo(200);
        assertThat(code(room)).isEqualTo(other);
        assertThat(eva.browser.get(room.room()).path()).isEqualTo(room.room());
        assertThat(room.texts("select text from contribution where meeting_id = :meeting")).contains("Noe å tenke på");
        assertThat(room.asked("select count(*) from participant where meeting_id = :meeting and joined_at is not null and left_at is null and name in ('Ola Ukjent', 'Eva fra PPT')",
                Integer.class)).isEqualTo(1);
        new Guest(Browser.of(program).address(), other, "Siv fra BUP");
    }

    @Test
    void a_guest_who_waits_for_the_start_can_be_shut_out_and_a_colleague_cannot() {
        var room = new RoomGround(program, "10|Ett|M03");
        String code = code(room);
        Guest ola = new Guest(Browser.of(program).address(), code, "Ola Ukjent");
        room.see("Jonas Berg");
        assertThat(room.leader().post(expulsion(room, "Jonas Berg", code), "view", "leader").status()).isEqualTo(404);
        assertThat(room.as("Jonas Berg").post(expulsion(room, "Ola Ukjent", code)).status()).isEqualTo(403);
        assertThat(ola.browser.get(room.room()).status()).isEqualTo(200);
        assertThat(code(room)).isEqualTo(code);
        assertThat(room.leader().post(expulsion(room, "Ola Ukjent", code), "view", "leader").status()).isEqualTo(200);
        assertThat(ola.browser.get(room.room()).path()).doesNotContain("/room");
        assertThat(room.see("Jonas Berg").status()).isEqualTo(200);
    }

    private static String code(RoomGround room) {
        return room.asked("select join_code from meeting where id = :meeting", String.class);
    }

    private static String expulsion(RoomGround room, String name, String code) {
        return room.room() + "/people/" + room.asked("select id from participant where meeting_id = :meeting and name = '" + name + "'", UUID.class)
                + "/expulsion?code=" + code;
    }

    private static String live(RoomGround room) {
        return "/live/" + room.meeting + "?view=participant&since=0";
    }

    private static String cookies(Browser browser) {
        return "Cookie: " + String.join("; ", browser.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    }
}
