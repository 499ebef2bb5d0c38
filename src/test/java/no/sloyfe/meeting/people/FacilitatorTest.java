package no.sloyfe.meeting.people;

import static org.assertj.core.api.Assertions.assertThat;

import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.meeting.PlannedMeeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SloyfeTest
class FacilitatorTest {

    @Autowired ApplicationContext program;

    private PlannedMeeting meeting;
    private Browser kari;
    private Browser amina;

    @BeforeEach
    void a_meeting() {
        meeting = new PlannedMeeting(program);
        kari = meeting.school.browser(Solbakken.LEADER);
        amina = meeting.school.browser("Amina Hassan");
    }

    @Test
    void a_colleague_who_is_let_lead_can_plan_and_lead_until_that_is_taken_back() {
        assertThat(amina.get(people()).status()).isEqualTo(403);
        Answer page = let("Amina Hassan");
        assertThat(page.text()).contains("Ta ut");
        assertThat(kari.post(people() + "/facilitators", "person", meeting.school.person("Amina Hassan").toString()).status())
                .as("a double click").isEqualTo(200);
        assertThat(amina.get(people()).status()).isEqualTo(200);
        assertThat(amina.get(meeting.path() + "/room/leader").status()).isEqualTo(200);

        String removal = page.page().select("form[action*=/facilitators/]").attr("action");
        kari.submit(page, removal);
        assertThat(amina.get(people()).status()).isEqualTo(403);
        assertThat(amina.get(meeting.path()).status()).isEqualTo(200);
    }

    @Test
    void who_gives_up_leading_sees_the_meeting_as_the_others_do() {
        let("Amina Hassan");
        Answer own = amina.get(people());
        Answer after = amina.submit(own, own.page().select("form[action*=/facilitators/]").attr("action"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.path()).isEqualTo(meeting.path());
    }

    @Test
    void only_people_of_the_unit_can_be_let_lead_and_only_by_who_leads() {
        var elsewhere = new PlannedMeeting(program);
        assertThat(kari.submit(kari.get(people()), people() + "/facilitators", "person",
                elsewhere.school.person("Amina Hassan").toString()).status()).isEqualTo(404);
        assertThat(elsewhere.school.browser("Amina Hassan").get(meeting.path()).status()).isEqualTo(404);
        assertThat(amina.post(people() + "/facilitators", "person", meeting.school.person("Amina Hassan").toString()).status())
                .isEqualTo(403);
        assertThat(kari.post(people() + "/facilitators", "person", "nobody").status()).isBetween(400, 422);
        meeting.phase("CLOSED");
        assertThat(kari.post(people() + "/facilitators", "person", meeting.school.person("Amina Hassan").toString()).status())
                .isEqualTo(409);
    }

    private Answer let(String name) {
        return kari.submit(kari.get(people()), people() + "/facilitators", "person", meeting.school.person(name).toString());
    }

    private String people() {
        return meeting.path() + "/people";
    }
}
