package no.sloyfe.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.database.Owned;
import no.sloyfe.method.Template;
import no.sloyfe.method.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every programme that comes with Sløyfe can be planned in three languages, and fits the people it is meant for. */
@SloyfeTest
class PlannedFromTemplateTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Templates templates;

    @ParameterizedTest
    @CsvSource({"T01,6", "T02,40", "T03,30", "T04,40", "T05,30", "T06,40", "T07,30"})
    void a_template_is_planned_in_three_languages_and_fits_its_people(String id, int people) {
        Solbakken school = Solbakken.in(program);
        Browser kari = school.browser(Solbakken.LEADER);
        Template template = templates.template(id).orElseThrow();
        for (String language : new String[] {"nb", "nn", "en"}) {
            Answer plan = kari.submit(kari.get("/meetings/new"), "/meetings", "begin", id, "day", "2026-10-20",
                    "at", template.start().toString(), "language", language);
            assertThat(PlanningGround.titles(plan))
                    .containsExactlyElementsOf(template.items().stream().map(item -> item.what().in(language)).toList());
            assertThat(plan.page().select(".programme-end").text())
                    .startsWith(template.start().plusMinutes(template.minutes()).toString());
            guests(school, plan.path(), people);
            Answer full = kari.get(plan.path());
            assertThat(full.text()).contains(people + " deltakere");
            assertThat(full.page().select(".checks .todo")).as("only what a person must answer").hasSize(2);
            assertThat(full.page().select(".programme tr.over .title").eachText()).as("%s %s", id, language).isEmpty();
            assertThat(full.page().select(".note.red")).isEmpty();
        }
    }

    @Test
    void a_kindergarten_plans_in_its_own_words() {
        Solbakken garden = Solbakken.in(program);
        program.getBean(Owned.class).write(garden.owner.value(), () -> program.getBean(JdbcClient.class)
                .sql("update unit set kind = 'KINDERGARTEN' where id = ?").param(garden.unit.value()).update());
        Browser kari = garden.browser(Solbakken.LEADER);
        Answer fresh = kari.get("/meetings/new");
        assertThat(fresh.text()).contains("Personalmøte: foreldreundersøkelsen").doesNotContain("elevundersøkelsen");
        Answer plan = kari.submit(fresh, "/meetings", "begin", "T05", "day", "2026-10-20", "at", "14:00", "language", "nn");
        assertThat(plan.page().select("h1").text()).contains("Personalmøte: foreldreundersøkinga");
        assertThat(kari.get(plan.path() + "/preparation").text()).contains("Les resultata frå foreldreundersøkinga").doesNotContain("elevundersøk");
    }

    /** So many guests, and nobody else. */
    private void guests(Solbakken school, String path, int people) {
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        UUID meeting = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        program.getBean(Owned.class).write(school.owner.value(), () -> {
            jdbc.sql("delete from participant where meeting_id = ?").param(meeting).update();
            jdbc.sql("""
                            insert into participant (id, owner_id, meeting_id, name)
                            select gen_random_uuid(), ?, ?, 'Gjest ' || n from generate_series(1, ?) n""")
                    .params(school.owner.value(), meeting, people)
                    .update();
        });
    }
}
