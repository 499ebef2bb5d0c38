package no.sloyfe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.Founding;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.OwnerKind;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.UnitKind;
import no.sloyfe.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A program without the demo has its parts too, but nobody comes to them. */
@SloyfeTest
class NoDemoTest {

    @Autowired ApplicationContext program;
    @Autowired DemoMunicipality municipality;
    @Autowired DemoPeople people;
    @Autowired Founding founding;
    @Autowired Owned owned;
    @Autowired Ids ids;

    @Test
    void nothing_is_filled_in_and_nobody_steps_into_a_person_even_of_an_earlier_demo() {
        assertThat(municipality.isAutoStartup()).isFalse();
        assertThat(municipality.isRunning()).isFalse();
        assertThat(municipality.lines("http://localhost")).isEmpty();

        PersonId person = someoneOfAnEarlierDemo();
        assertThat(people.ownerOf(person)).isPresent();
        Browser browser = Browser.of(program);
        String token = browser.get("/login").page().select("meta[name=csrf-token]").attr("content");
        assertThat(token).isNotEmpty();
        assertThat(browser.get("/demo").status()).isEqualTo(404);
        assertThat(browser.postRaw("/demo/" + person, "_csrf", token).status()).isEqualTo(404);
        assertThat(browser.get("/").text()).doesNotContain("oppdiktet kommune");
    }

    private PersonId someoneOfAnEarlierDemo() {
        var owner = new OwnerId(ids.next());
        return owned.write(owner.value(), () -> {
            founding.owner(owner, "Fjordvik kommune", OwnerKind.MUNICIPALITY, true);
            return founding.leader(owner, founding.unit(owner, "Solbakken skole", UnitKind.SCHOOL, Language.NB), "Kari Nordvik", "kari@fjordvik.example");
        });
    }
}
