package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A method made to fit one item: remedies taken with a press, optional steps asked for, and the room keeps to it. */
@SloyfeTest
class TailoringTest {

    @Autowired
    ApplicationContext program;

    @Test
    void a_round_that_takes_too_long_goes_in_the_groups_instead() {
        var room = new RoomGround(program, "12|Runde|M02");
        assertThat(plan(room).text()).contains("Med 7 deltakere tar dette om lag 14 min.");
        Answer mended = take(room, "IN_GROUPS");
        assertThat(mended.page().select("tr.over")).isEmpty();
        assertThat(mended.text()).contains("tilpasset");
        room.start();
        assertThat(room.asked("select count(distinct circle_id) from turn where meeting_id = :meeting", Long.class)).isEqualTo(2);
    }

    @Test
    void an_optional_step_is_run_when_it_is_asked_for() {
        var room = new RoomGround(program, "30|Hva|M01");
        Answer form = room.leader().get(item(room));
        assertThat(form.page().select("input[name=steps]:not([checked])")).hasSize(1);
        room.leader().submit(form, item(room), "steps", "mine");
        assertThat(room.leader().get(item(room)).page().select("input[name=steps][checked]")).hasSize(1);
        room.start();
        assertThat(room.asked("select jsonb_array_length(method -> 'steps') from item where meeting_id = :meeting", Integer.class))
                .isEqualTo(5);
        assertThat(room.leader().get(room.room() + "/leader").text()).contains("steg 1 av 5");
    }

    @Test
    void what_groups_propose_is_voted_on_instead_of_what_they_found_before() {
        var room = new RoomGround(program, "15|Ett|M03", "20|Velg|M27");
        room.leader().submit(room.leader().get(item(room, 1)), item(room, 1), "steps", "propose");
        room.start();
        room.leader().post(room.room() + "/contributions?run=" + room.run(), "view", "leader", "client", UUID.randomUUID().toString(),
                "to", "plenary", "text", "Vi retter for sent");
        room.next();
        assertThat(room.see("Amina Hassan").text()).contains("Hva foreslår gruppa");
        room.write("Amina Hassan", "point:proposal", "Gi tilbakemelding mens arbeidet pågår");
        room.next();
        assertThat(room.see("Jonas Berg").page().select("#compose .choice").eachText()).containsExactly("Gi tilbakemelding mens arbeidet pågår");
        room.leader().post(room.room() + "/step?to=back&from=" + room.run(), "view", "leader");
        room.as("Amina Hassan").post(room.room() + "/contributions/" + room.asked("select id from contribution where meeting_id = :meeting and kind = 'POINT'", String.class) + "/withdrawal");
        room.next();
        assertThat(room.see("Jonas Berg").page().select("#compose .choice").eachText()).containsExactly("Vi retter for sent");
    }

    @Test
    void a_group_that_has_given_as_many_points_as_asked_for_is_through() {
        var room = new RoomGround(program, "20|Hva|M01", "3|Ett|M03");
        take(room, "FEWER_POINTS");
        assertThat(plan(room).page().select("tr.over")).isEmpty();
        Answer form = room.leader().get(item(room, 1));
        assertThat(form.page().select("input[name=points]").attr("value")).isEqualTo("1");
        room.start();
        room.next();
        room.next();
        for (String name : room.names()) {
            room.write(name, "point", "Punkt fra " + name);
        }
        while (!room.see("Amina Hassan").text().contains("Ett")) {
            room.next();
        }
        int given = 0;
        while (given < 9 && room.names().stream().anyMatch(name -> room.see(name).text().contains("Gruppa di har ordet"))) {
            String speaker = room.names().stream().filter(name -> room.see(name).text().contains("Gruppa di har ordet")).findFirst().orElseThrow();
            room.write(speaker, "plenary", "Punkt " + ++given);
        }
        assertThat(given).isEqualTo(2);
    }

    @Test
    void a_remedy_for_another_method_or_with_odd_numbers_changes_nothing() {
        var room = new RoomGround(program, "12|Runde|M02");
        String remedy = item(room) + "/remedy";
        assertThat(room.leader().post(remedy, "cure", "SHORTER_TURNS", "step", "nowhere", "amount", "20").status()).isEqualTo(404);
        assertThat(room.leader().post(remedy, "cure", "BOGUS", "amount", "20").status()).isBetween(400, 422);
        assertThat(room.leader().post(remedy, "cure", "FEWER_POINTS", "amount", "many").status()).isBetween(400, 422);
        assertThat(room.as("Amina Hassan").post(remedy, "cure", "IN_GROUPS", "amount", "5").status()).isEqualTo(403);
        assertThat(plan(room).text()).doesNotContain("tilpasset");
        Answer form = room.leader().get(item(room));
        assertThat(room.leader().submit(form, item(room), "turn-round", "2").status()).isEqualTo(422);
    }

    private static Answer plan(RoomGround room) {
        return room.leader().get("/meetings/" + room.meeting);
    }

    private static String item(RoomGround room) {
        return item(room, 0);
    }

    private static String item(RoomGround room, int number) {
        return plan(room).page().select("tr[data-id] a.title").get(number).attr("href");
    }

    private static Answer take(RoomGround room, String cure) {
        Answer plan = plan(room);
        Element form = plan.page().select("form[action$=/remedy]").stream()
                .filter(each -> each.select("input[name=cure]").attr("value").equals(cure)).findFirst().orElseThrow();
        Element button = form.select("button").first();
        return room.leader().post(form.attr("action"), "cure", cure, "amount", button.attr("value"),
                "step", form.select("input[name=step]").attr("value"));
    }
}
