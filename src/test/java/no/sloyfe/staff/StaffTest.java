package no.sloyfe.staff;

import static org.assertj.core.api.Assertions.assertThat;

import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class StaffTest {

    @Autowired ApplicationContext program;

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
