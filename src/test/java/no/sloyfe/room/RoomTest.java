package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.SettableClock;
import no.sloyfe.Solbakken;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Methods run in the room, through the front door, without JavaScript. */
@SloyfeTest
class RoomTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    SettableClock clock;

    @Test
    void people_wait_until_the_leader_starts() {
        var room = new RoomGround(program, "20|Hva|M01");
        assertThat(room.see("Amina Hassan").text()).contains("Vi har ikke begynt ennå");
        assertThat(room.as("Amina Hassan").post(room.room() + "/ready?ready=true&run=" + room.meeting + ".0.0").text()).contains("Møtet er ikke i gang");
        assertThat(room.start().text()).contains("Skriv ned det du tenker");
        assertThat(room.see("Amina Hassan").text()).contains("Skriv ned det du tenker");
    }

    @Test
    void before_the_day_of_the_meeting_the_leader_is_asked_first() {
        var room = new RoomGround(program, "20|Hva|M01");
        clock.set(clock.instant().minus(Duration.ofDays(3)));
        Browser.Answer asked = room.leader().post(room.room() + "/start");
        assertThat(asked.text()).contains("Vil du starte det nå?");
        assertThat(room.see("Amina Hassan").text()).contains("Vi har ikke begynt ennå");
        assertThat(room.as("Amina Hassan").get(room.room() + "/start").status()).isEqualTo(403);
        room.leader().submit(asked, room.room() + "/start", "anyway", "true");
        assertThat(room.see("Amina Hassan").text()).contains("Skriv ned det du tenker");
        assertThat(room.leader().get(room.room() + "/start").path()).endsWith("/room/leader");
        clock.set(SettableClock.START);
    }

    @Test
    void a_note_goes_from_its_writer_to_the_group_and_to_the_list_with_its_links() {
        var room = new RoomGround(program, "40|Hva|M01");
        room.start();
        room.write("Amina Hassan", "note", "Elevene vet målet");
        assertThat(room.see("Amina Hassan").text()).contains("Elevene vet målet");
        assertThat(room.see("Jonas Berg").text()).doesNotContain("Elevene vet målet");
        room.next();
        while (room.see("Amina Hassan").text().contains("send ordet videre")) {
            room.press("Amina Hassan", "send ordet videre");
        }
        room.next();
        room.press("Amina Hassan", "Ta med til gruppa");
        assertThat(room.see("Amina Hassan").text()).contains("brukt i gruppa").contains("fra 1 notat");
        room.next();
        Browser.Answer gathering = room.leader().get(room.room() + "/leader");
        assertThat(gathering.text()).contains("har ordet");
        for (int i = 0; i < 4 && !room.see("Amina Hassan").text().contains("Gruppa di har ordet"); i++) {
            room.leader().post(room.room() + "/turn?run=" + room.run(), "view", "leader");
        }
        room.press("Amina Hassan", "Gi dette punktet");
        assertThat(room.see("Per Ås").text()).contains("Elevene vet målet").contains("fra 1 notat").contains("fra gruppe");
    }

    @Test
    void what_a_group_said_stays_before_it_in_the_steps_that_follow() {
        var room = new RoomGround(program, "20|Hva|M09", "15|Ett|M03");
        room.start();
        String speaks = room.names().stream().filter(name -> !room.see(name).page().select(".word.mine").isEmpty()).findFirst().orElseThrow();
        assertThat(room.write(speaks, "note:confirms", "Trivselen er god").status()).isEqualTo(200);
        assertThat(room.see(speaks).page().select("#earlier").text()).isEmpty();
        room.next();
        assertThat(room.see(speaks).page().select("#earlier").text()).contains("Dette har dere skrevet").contains("Trivselen er god").contains(speaks);
        assertThat(room.names().stream().filter(name -> room.see(name).page().select("#earlier").text().contains("Trivselen er god")).count())
                .isBetween(3L, 4L); // all of the group, nobody of the other
        room.next();
        String mate = room.names().stream().filter(name -> !name.equals(speaks) && room.see(name).text().contains("Trivselen er god")).findFirst().orElseThrow();
        room.press(mate, "Velg dette");
        assertThat(room.see(speaks).page().select("#circle").text()).contains("Trivselen er god");
        room.next();
        assertThat(room.see(mate).page().select("#earlier").text()).contains("Trivselen er god");
    }

    @Test
    void a_note_for_oneself_beside_the_groups_points_is_not_shown_to_the_group_in_the_next_step() {
        var room = new RoomGround(program, "40|Hva|M01");
        room.start();
        room.next();
        room.next();
        room.write("Amina Hassan", "note", "Dette sier jeg ikke høyt");
        room.write("Amina Hassan", "point", "Elevene vet målet");
        room.next();
        List<String> group = room.names().stream().filter(name -> room.see(name).page().select("#earlier").text().contains("Elevene vet målet")).toList();
        assertThat(group).hasSizeBetween(3, 4).contains("Amina Hassan");
        assertThat(room.names()).allSatisfy(name -> assertThat(room.see(name).page().select("#earlier").text()).doesNotContain("Dette sier jeg ikke høyt"));
        assertThat(room.names().stream().filter(name -> room.see(name).text().contains("Dette sier jeg ikke høyt"))).containsExactly("Amina Hassan");
    }

    @Test
    void an_idea_keeps_its_remarks_before_the_group_and_in_the_minutes() {
        var room = new RoomGround(program, "30|Let|M12");
        room.start();
        String group = "Amina Hassan";
        room.write(group, "point", "Les høyt");
        room.next();
        String idea = room.see(group).page().select("select[name=source] option").attr("value");
        room.as(group).post(room.room() + "/contributions?run=" + room.run(), "client", UUID.randomUUID().toString(),
                "to", "remark:critical", "source", idea, "text", "Hvem rekker det?");
        room.leader().post(room.room() + "/step?to=next&anyway=true&from=" + room.run(), "view", "leader");
        assertThat(room.see(group).page().select("#circle .alike").text()).contains("Hvem rekker det?");
        room.leader().post("/meetings/" + room.meeting + "/closure");
        assertThat(room.leader().get("/meetings/" + room.meeting + "/minutes").page().select(".minutes li").first().text())
                .startsWith("Les høyt").contains("Kritisk").contains("Hvem rekker det?");
    }

    @Test
    void somebody_elses_remark_is_not_offered_for_change() {
        var room = new RoomGround(program, "30|Let|M12");
        room.start();
        room.write("Amina Hassan", "point", "Les høyt");
        String idea = room.asked("select id from contribution where meeting_id = :meeting", String.class);
        assertThat(room.as("Amina Hassan").get(room.room() + "/contributions/" + idea).status()).isEqualTo(200);
        for (String name : room.names()) {
            assertThat(room.as(name).get(room.room() + "/contributions/" + idea).status()).isIn(name.equals("Amina Hassan") ? 200 : 409, name.equals("Amina Hassan") ? 200 : 404);
        }
    }

    @Test
    void only_the_group_that_has_the_word_gives_a_point() {
        var room = new RoomGround(program, "15|Ett|M03");
        room.start();
        String quiet = room.names().stream().filter(name -> !room.see(name).text().contains("Gruppa di har ordet")).findFirst().orElse(null);
        if (quiet != null) {
            Browser.Answer refused = room.write(quiet, "plenary", "uten tur");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("Noen andre har ordet");
            assertThat(room.asked("select count(*) from contribution where meeting_id = :meeting", Long.class)).isZero();
        }
    }

    @Test
    void the_same_contribution_sent_twice_is_stored_once() {
        var room = new RoomGround(program, "20|Hva|M01");
        room.start();
        String client = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(room.as("Leila Amiri").post(room.room() + "/contributions?run=" + room.run(), "client", client, "to", "note", "text", "én gang").status()).isEqualTo(200);
        }
        assertThat(room.asked("select count(*) from contribution where meeting_id = :meeting", Long.class)).isEqualTo(1);
    }

    @Test
    void a_second_click_on_next_does_not_skip_a_step() {
        var room = new RoomGround(program, "40|Hva|M01");
        room.start();
        String run = room.run();
        room.leader().post(room.room() + "/step?from=" + run + "&to=next", "view", "leader");
        String second = room.run();
        assertThat(room.leader().post(room.room() + "/step?from=" + run + "&to=next", "view", "leader").status()).isEqualTo(409);
        assertThat(room.run()).isEqualTo(second);
        assertThat(room.leader().post(room.room() + "/step?from=" + second + "&to=sideways", "view", "leader").status()).isEqualTo(404);
        assertThat(room.run()).isEqualTo(second);
    }

    @Test
    void votes_are_hidden_until_all_have_voted() {
        var room = new RoomGround(program, "15|Ett|M03", "10|Velg|M27");
        room.start();
        room.leader().post(room.room() + "/contributions?run=" + room.run(), "view", "leader", "client", UUID.randomUUID().toString(), "to", "plenary", "text", "Modelltekster");
        room.next();
        String option = room.see("Amina Hassan").page().select("input[name=option]").attr("value");
        for (String name : room.names()) {
            assertThat(room.see(name).text()).doesNotContain("1 stemme").doesNotContain("6 stemmer").contains("før alle har stemt, eller den som leder, går videre");
            assertThat(room.as(name).post(room.room() + "/votes?run=" + room.run(), "option", option).status()).isEqualTo(200);
        }
        assertThat(room.see("Amina Hassan").text()).contains("7 stemmer");
        assertThat(room.as("Amina Hassan").post(room.room() + "/votes?run=" + room.run(), "option", option).text()).contains("Du har stemt");
    }

    @Test
    void a_vote_for_nothing_is_told_what_it_lacks() {
        var room = new RoomGround(program, "15|Ett|M03", "10|Velg|M27");
        room.start();
        room.leader().post(room.room() + "/contributions?run=" + room.run(), "view", "leader", "client", UUID.randomUUID().toString(), "to", "plenary", "text", "Modelltekster");
        room.next();
        Browser.Answer empty = room.as("Amina Hassan").submit(room.see("Amina Hassan"), room.room() + "/votes?run=" + room.run());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Velg minst én");
        Browser.Answer voted = room.as("Amina Hassan").post(room.room() + "/votes?run=" + room.run(), "option",
                room.see("Amina Hassan").page().select("input[name=option]").attr("value"));
        assertThat(voted.text()).contains("Du har stemt");
    }

    @Test
    void the_link_that_fetches_the_room_anew_leads_to_the_room() {
        var room = new RoomGround(program, "20|Hva|M01");
        room.start();
        Browser.Answer again = room.as("Amina Hassan").get(room.see("Amina Hassan").page().select(".room-more a:contains(Last siden)").attr("href"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).contains("Skriv ned det du tenker");
    }

    @Test
    void what_was_written_for_oneself_does_not_go_on_the_list_for_the_next_meeting() {
        var room = new RoomGround(program, "10|Ut|M28");
        room.start();
        room.write("Amina Hassan", "note:try", "Vente ti sekunder");
        room.next();
        assertThat(room.see("Amina Hassan").page().select("#private").text()).contains("Vente ti sekunder");
        assertThat(room.see("Amina Hassan").page().select("#private button")).isEmpty();
    }

    @Test
    void revisions_are_consecutive() {
        var room = new RoomGround(program, "40|Hva|M05");
        room.start();
        room.write("Amina Hassan", "note:quality", "Vi spør hverandre");
        room.next();
        room.next();
        room.next();
        assertThat(room.asked("select max(revision) - count(*) from change where meeting_id = :meeting", Long.class)).isZero();
        assertThat(room.asked("select revision - (select max(revision) from change where meeting_id = :meeting) from meeting where id = :meeting", Long.class)).isZero();
    }

    @Test
    void ahead_of_the_plan_what_goes_on_now_does_not_begin_later_than_what_comes_next() {
        var room = new RoomGround(program, "40|Hva|M05", "15|Ett|M03", "10|Velg|M27");
        room.start();
        while (!room.leader().get(room.room() + "/leader").page().select(".leader-programme .now").text().contains("Ett")) {
            room.next();
        }
        assertThat(room.leader().get(room.room() + "/leader").page().select(".leader-programme time").eachText())
                .filteredOn(time -> !time.isEmpty()).hasSize(2).isSorted();
    }

    @Test
    void in_a_hall_the_one_who_leads_finds_everybody_on_a_page_of_their_own() {
        var room = new RoomGround(program, "10|Ut|M28");
        room.start();
        assertThat(room.leader().get(room.room() + "/leader").page().select("#people li")).hasSize(Solbakken.STAFF.size());
        room.inOwner(() -> program.getBean(JdbcClient.class).sql("""
                        insert into participant (id, owner_id, meeting_id, name)
                        select gen_random_uuid(), owner_id, id, 'Gjest ' || number from meeting, generate_series(1, 200) number where id = ?
                        """)
                .param(room.meeting.value()).update());
        assertThat(room.next().status()).isEqualTo(200);
        var leader = room.leader().get(room.room() + "/leader").page();
        assertThat(leader.select("#people li")).isEmpty();
        var all = room.leader().get(leader.select("#people a").attr("href"));
        assertThat(all.page().select(".people li")).hasSize(Solbakken.STAFF.size() + 200);
        assertThat(all.page().select(".people button[formaction]")).hasSameSizeAs(Solbakken.STAFF);
        assertThat(room.as("Amina Hassan").get(room.room() + "/people").status()).isEqualTo(403);
    }
}
