package no.sloyfe.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A school whose leader plans meetings, and what stands on a plan page. */
@SloyfeTest
abstract class PlanningGround {

    @Autowired
    ApplicationContext program;

    Solbakken school;
    Browser kari;

    @BeforeEach
    void a_school() {
        school = Solbakken.in(program);
        kari = school.browser(Solbakken.LEADER);
    }

    Answer planned(String template, String... more) {
        List<String> fields = new ArrayList<>(List.of("begin", template, "day", "2026-10-20"));
        fields.addAll(List.of(more));
        Answer plan = kari.submit(kari.get("/meetings/new"), "/meetings", fields.toArray(String[]::new));
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        return plan;
    }

    static List<String> clock(Answer plan) {
        return plan.page().select(".programme td.time").eachText();
    }

    static List<String> titles(Answer plan) {
        return plan.page().select(".programme .title").eachText();
    }

    static Element row(Answer plan, String title) {
        return plan.page().select(".programme tbody tr").stream()
                .filter(row -> row.select(".title").text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not in " + titles(plan)));
    }

    static String address(Answer plan, String title) {
        return row(plan, title).select("a.title").attr("href");
    }
}
