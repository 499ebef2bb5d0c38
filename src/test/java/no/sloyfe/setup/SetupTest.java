package no.sloyfe.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.database.Owned;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SloyfeTest
class SetupTest {

    @Autowired ApplicationContext program;
    @Autowired SetupLink link;
    @Autowired Owned owned;
    @Autowired JdbcClient jdbc;

    @Test
    void the_first_person_sets_up_brings_in_the_staff_and_goes_on_to_the_first_meeting() {
        String setup = "/setup/" + link.renewed().text();
        Browser kari = Browser.of(program);
        Answer wrong = kari.submit(kari.get(setup), setup, "name", "Kari Nordvik", "mail", "kari", "owner", "", "unit", "Solbakken skole");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Skriv en hel e-postadresse");

        Answer list = kari.submit(wrong, setup, "mail", "Kari@Solbakken.example", "owner", "Fjordvik kommune");
        assertThat(list.path()).endsWith("/staff/list");
        String here = list.path();

        Answer bad = kari.submit(list, here, "list", "Amina Hassan;amina@solbakken.example\nJonas Berg;jonas(at)solbakken");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("Linje 2:").contains("Dette er ikke en e-postadresse").contains("jonas(at)solbakken");
        assertThat(kari.get(here.replace("/list", "")).text()).contains("1 person").doesNotContain("Amina");

        Answer staff = kari.submit(bad, here, "list", "Amina Hassan;amina@solbakken.example;Lesing;ansatt\nJonas Berg;jonas@solbakken.example;Lesing,Regning;");
        assertThat(staff.path()).endsWith("/staff");
        assertThat(staff.text()).contains("2 nye").contains("3 personer").contains("Amina Hassan").contains("Regning");
        assertThat(staff.page().select("a[href=/meetings/new]")).isNotEmpty();

        Answer again = kari.upload(kari.get(here), here, "file", "ansatte.csv",
                "Amina Hassan-Ås;amina@solbakken.example;Regning;leder".getBytes(Charset.forName("windows-1252")));
        assertThat(again.text()).contains("0 nye, 1 endret").contains("2 står ikke i listen og er ikke fjernet").contains("Jonas Berg").contains("Amina Hassan-Ås");
        assertThat(Browser.of(program).get(setup).status()).isEqualTo(410);
    }

    @Test
    void a_double_click_makes_one_owner() throws Exception {
        String setup = "/setup/" + link.renewed().text();
        long before = owners();
        Browser one = Browser.of(program);
        Answer page = one.get(setup);
        Callable<Answer> press = () -> one.submit(page, setup,
                "name", "Åse Dobbel", "mail", "aase@dobbel.example", "owner", "Dobbel kommune", "unit", "Dobbel skole");
        try (var two = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = two.invokeAll(List.of(press, press)).stream().map(SetupTest::status).sorted().toList();
            assertThat(statuses).containsExactly(200, 410);
        }
        assertThat(owners()).isEqualTo(before + 1);
    }

    @Test
    void a_made_up_set_up_link_opens_nothing() {
        Answer answer = Browser.of(program).get("/setup/" + UUID.randomUUID());
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text()).contains("allerede satt opp");
    }

    private long owners() {
        return owned.outside(() -> jdbc.sql("select count(*) from owner_ids()").query(Long.class).single());
    }

    private static int status(java.util.concurrent.Future<Answer> future) {
        try {
            return future.get().status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
