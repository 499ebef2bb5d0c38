package no.sloyfe.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.Meanwhile;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.PlannedMeeting;
import no.sloyfe.organisation.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SloyfeTest
class StaffTest {

    @Autowired ApplicationContext program;
    @Autowired Owned owned;
    @Autowired JdbcClient jdbc;

    private Solbakken solbakken;
    private String here;

    @BeforeEach
    void a_school() {
        solbakken = Solbakken.in(program);
        here = "/units/" + solbakken.unit + "/staff";
    }

    @Test
    void a_leader_makes_another_leader_and_that_persons_rights_change_at_once() {
        Browser amina = solbakken.browser("Amina Hassan");
        assertThat(amina.get(here).status()).isEqualTo(403);
        assertThat(amina.get(here).text()).contains("Bare ledere i enheten");
        Browser kari = solbakken.browser("Kari Nordvik");
        Answer done = kari.submit(kari.get(here), here + "/" + solbakken.person("Amina Hassan") + "/role", "role", "LEADER");
        assertThat(done.text()).contains("Amina Hassan er nå leder her");
        assertThat(amina.get(here).status()).isEqualTo(200);
    }

    @Test
    void who_is_removed_is_logged_out_and_gone_from_the_list() {
        Browser jonas = solbakken.browser("Jonas Berg");
        assertThat(jonas.get("/").text()).contains("Hei, Jonas");
        Browser kari = solbakken.browser("Kari Nordvik");
        Answer done = kari.submit(kari.get(here), here + "/" + solbakken.person("Jonas Berg") + "/removal");
        assertThat(done.page().select("h2").eachText()).doesNotContain("Jonas Berg").contains("Per Ås");
        assertThat(jonas.get("/").text()).doesNotContain("Hei, Jonas");
    }

    @Test
    void who_is_removed_leads_no_meeting_there_any_more_and_is_off_those_to_come() {
        var meeting = new PlannedMeeting(program);
        PersonId amina = meeting.school.person("Amina Hassan");
        meeting.change("update meeting set created_by = ?", amina.value());
        assertThat(meeting.school.browser("Amina Hassan").get(meeting.path() + "/people").status()).isEqualTo(200);

        Browser kari = meeting.school.browser("Kari Nordvik");
        String staff = "/units/" + meeting.school.unit + "/staff";
        kari.submit(kari.get(staff), staff + "/" + amina + "/removal");
        Browser again = meeting.school.browser("Amina Hassan");
        assertThat(again.get(meeting.path()).status()).isEqualTo(404);
        assertThat(again.post(meeting.path() + "/cancellation").status()).isEqualTo(404);
        assertThat(again.get("/loops/" + meeting.asked(String.class, "select loop_id::text from meeting")).status()).isEqualTo(404);
        assertThat(kari.get(meeting.path() + "/people").text()).doesNotContain("Amina Hassan").contains("Jonas Berg");
    }

    @Test
    void who_leads_no_more_by_a_list_is_logged_out_as_by_the_button() {
        Browser kari = solbakken.browser("Kari Nordvik");
        kari.submit(kari.get(here), here + "/" + solbakken.person("Per Ås") + "/role", "role", "LEADER");
        Browser per = solbakken.browser("Per Ås");
        assertThat(per.get(here).status()).isEqualTo(200);
        kari.submit(kari.get(here + "/list"), here + "/list", "list", "Per Ås;" + solbakken.mail("Per Ås") + ";;ansatt");
        assertThat(per.get("/").text()).doesNotContain("Hei, Per");
    }

    @Test
    void two_leaders_who_take_each_others_role_at_once_do_not_leave_the_unit_without_one() {
        Browser kari = solbakken.browser("Kari Nordvik");
        kari.submit(kari.get(here), here + "/" + solbakken.person("Per Ås") + "/role", "role", "LEADER");
        Browser per = solbakken.browser("Per Ås");
        kari.get(here);
        per.get(here);
        List<Answer> answers = Meanwhile.answers(program, solbakken, List.of(
                () -> kari.post(here + "/" + solbakken.person("Per Ås") + "/role", "role", "STAFF"),
                () -> per.post(here + "/" + solbakken.person("Kari Nordvik") + "/role", "role", "STAFF")), () -> {
                    jdbc.sql("select 1 from unit where id = ? for update").param(solbakken.unit.value()).query(Integer.class).single();
                    jdbc.sql("select 1 from member where unit_id = ? for update").param(solbakken.unit.value()).query(Integer.class).list();
                });
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 403);
        assertThat(owned.read(solbakken.owner.value(), () -> jdbc.sql("select count(*) from member where unit_id = ? and role = 'LEADER'")
                .param(solbakken.unit.value()).query(Integer.class).single())).isEqualTo(1);
    }

    @Test
    void a_list_does_not_rename_somebody_whom_another_unit_knows_too() {
        UUID elsewhere = program.getBean(Ids.class).next();
        owned.write(solbakken.owner.value(), () -> {
            jdbc.sql("insert into unit (id, owner_id, name, kind) values (?, ?, 'Elvebakken', 'SCHOOL')").params(elsewhere, solbakken.owner.value()).update();
            jdbc.sql("insert into member (owner_id, unit_id, person_id, role) values (?, ?, ?, 'STAFF')")
                    .params(solbakken.owner.value(), elsewhere, solbakken.person("Per Ås").value()).update();
        });
        Browser kari = solbakken.browser("Kari Nordvik");
        kari.submit(kari.get(here + "/list"), here + "/list", "list",
                "Pål Ås;" + solbakken.mail("Per Ås") + "\nJonas Bergh;" + solbakken.mail("Jonas Berg"));
        assertThat(kari.get(here).page().select("h2").eachText()).contains("Per Ås", "Jonas Bergh").doesNotContain("Pål Ås", "Jonas Berg");
    }

    @Test
    void a_long_list_that_was_pasted_is_taken_and_one_that_is_too_long_is_told_how_long_it_is() {
        Browser kari = solbakken.browser("Kari Nordvik");
        String line = "Bjørn Åsen; " + solbakken.mail("Bjørn Åsen").replace("ø", "o").replace("å", "a");
        Answer taken = kari.submit(kari.get(here + "/list"), here + "/list", "list", line + "\n".repeat(900_000));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.page().select("h2").eachText()).contains("Bjørn Åsen");
        String[] form = {"list", line.replace("Bjørn", "Solveig") + "\n".repeat(600_000)};
        assertThat(kari.post(here + "/list", form).page().select("h2").eachText()).as("percent-encoded").contains("Solveig Åsen");
        Answer refused = kari.submit(kari.get(here + "/list"), here + "/list", "list", line + " ".repeat(1_000_000));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Det er plass til 1 000 000.");
    }

    @Test
    void nobody_changes_their_own_role() {
        Browser kari = solbakken.browser("Kari Nordvik");
        Answer answer = kari.post(here + "/" + solbakken.person("Kari Nordvik") + "/removal");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Be en annen leder");
    }

    @Test
    void forged_and_strange_ids_are_pages_that_do_not_exist() {
        Browser kari = solbakken.browser("Kari Nordvik");
        Solbakken other = Solbakken.in(program);
        assertThat(kari.get("/units/" + other.unit + "/staff").status()).isEqualTo(404);
        assertThat(kari.get("/units/1-1-1-1-1/staff").status()).isEqualTo(404);
        assertThat(kari.get("/units/%27;drop/staff").status()).isIn(400, 404);
        assertThat(kari.post(here + "/" + other.person("Per Ås") + "/removal").status()).isEqualTo(404);
    }

    @Test
    void who_is_not_logged_in_is_shown_the_way() {
        assertThat(solbakken.visitor().get(here).path()).isEqualTo("/login");
        assertThat(solbakken.visitor().post(here + "/" + solbakken.person("Per Ås") + "/removal").status()).isEqualTo(401);
    }
}
