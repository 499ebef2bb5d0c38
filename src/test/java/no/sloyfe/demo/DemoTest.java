package no.sloyfe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@SloyfeTest
@TestPropertySource(properties = "sloyfe.demo=true")
class DemoTest {

    @Autowired ApplicationContext program;
    @Autowired DemoMunicipality municipality;
    @Autowired DemoPeople people;

    @Test
    void the_demo_has_sixty_people_in_three_units_and_starting_again_changes_nothing() {
        assertThat(people.places()).hasSize(3);
        assertThat(people.places().stream().mapToInt(place -> place.people().size()).sum()).isEqualTo(60);
        municipality.start();
        assertThat(people.places()).hasSize(3);
    }

    @Test
    void a_visitor_steps_into_one_of_its_people() {
        Browser browser = Browser.of(program);
        assertThat(browser.get("/").text()).contains("oppdiktet kommune");
        var page = browser.get("/demo");
        String kari = page.page().select("form:contains(Kari Nordvik)").attr("action");
        var mine = browser.submit(page, kari);
        assertThat(mine.path()).isEqualTo("/");
        assertThat(mine.text()).contains("Hei, Kari").contains("Solbakken skole").contains("oppdiktet kommune");
    }

    @Test
    void nobody_steps_into_a_real_person() {
        Solbakken real = Solbakken.in(program);
        assertThat(Browser.of(program).get("/demo").body()).doesNotContain(real.person("Per Ås").toString());
        Browser browser = Browser.of(program);
        var page = browser.get("/demo");
        var answer = browser.postRaw("/demo/" + real.person("Per Ås"), "_csrf",
                page.page().select("meta[name=csrf-token]").attr("content"));
        assertThat(answer.status()).isEqualTo(404);
    }
}
