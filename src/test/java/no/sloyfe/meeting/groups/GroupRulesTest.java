package no.sloyfe.meeting.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
class GroupRulesTest {

    @Autowired ApplicationContext program;

    private PlannedMeeting meeting;
    private Browser kari;

    @BeforeEach
    void a_meeting() {
        meeting = new PlannedMeeting(program);
        kari = meeting.school.browser(Solbakken.LEADER);
    }

    @Test
    void few_people_get_groups_that_are_proven_best_possible() {
        Answer made = compose();
        assertThat(made.page().select(".standing .chip.pine").text()).isEqualTo("Best mulig");
        assertThat(made.text()).contains("Ingen sitter med noen de nylig har sittet med.");
    }

    @Test
    void the_groups_keep_what_the_leader_asks_for() {
        keep("APART", "Amina Hassan", "Jonas Berg");
        keep("TOGETHER", "Amina Hassan", "Leila Amiri");
        Answer ruled = keep("FIXED", "Per Ås");
        assertThat(ruled.page().select(".group-rules li")).hasSize(3);
        Answer made = compose();
        assertThat(group(made, "Amina Hassan")).isNotEqualTo(group(made, "Jonas Berg")).isEqualTo(group(made, "Leila Amiri"));
        assertThat(group(made, "Per Ås")).isEqualTo("Gruppe 1");
    }

    @Test
    void rules_that_cannot_hold_together_are_named_with_the_one_to_drop_and_change_nothing() {
        Answer before = compose();
        keep("APART", "Amina Hassan", "Jonas Berg");
        keep("TOGETHER", "Amina Hassan", "Jonas Berg");
        Answer refused = compose();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Noen skal både sitte sammen og ikke sitte sammen.").contains("Det går om dere tar bort dette:");
        assertThat(seats(refused)).isEqualTo(seats(before));
        kari.submit(refused, refused.page().select("[role=alert] form").attr("action"));
        assertThat(compose().status()).isEqualTo(200);
    }

    @Test
    void a_move_by_hand_tells_at_once_what_it_costs() {
        keep("APART", "Amina Hassan", "Jonas Berg");
        Answer made = compose();
        String there = made.page().select("section.group").stream().filter(each -> each.text().contains("Jonas Berg")).findFirst().orElseThrow().attr("data-circle");
        Answer seat = kari.get(meeting.path() + "/groups/seats/" + meeting.participant("Amina Hassan"));
        assertThat(seat.page().select("option").text()).contains("bryter en regel");
        Answer moved = kari.submit(seat, meeting.path() + "/groups/seats",
                "participant", meeting.participant("Amina Hassan").toString(), "circle", there);
        assertThat(moved.text()).contains("En regel holdes ikke lenger.").contains("Gruppene holder ikke dette: Amina Hassan og Jonas Berg sitter ikke sammen.");
        assertThat(moved.page().select(".standing .chip.pine")).isEmpty();
    }

    @Test
    void a_seat_is_opened_by_who_leads_as_long_as_the_meeting_is_planned() {
        compose();
        String seats = meeting.path() + "/groups/seats/";
        String amina = seats + meeting.participant("Amina Hassan");
        assertThat(kari.get(meeting.path() + "/groups").page().select("#seat-" + meeting.participant("Amina Hassan") + " turbo-frame").attr("src")).isEqualTo(amina);
        assertThat(kari.get(amina).page().select("h1").text()).isEqualTo("Amina Hassan");
        assertThat(meeting.school.browser("Amina Hassan").get(amina).status()).isEqualTo(403);
        assertThat(kari.get(seats + new PlannedMeeting(program).participant("Amina Hassan")).status()).isEqualTo(404);
        assertThat(kari.get(seats + "amina").status()).isEqualTo(404);
        kari.post(meeting.path() + "/room/start?anyway=true", "view", "leader");
        assertThat(kari.get(amina).status()).isEqualTo(409);
    }

    @Test
    void each_group_has_somebody_used_to_leading_talk_when_that_is_asked_for() {
        Answer page = kari.get(meeting.path() + "/groups");
        kari.submit(page, meeting.path() + "/groups/talk-leaders", "participant", meeting.participant("Amina Hassan").toString());
        keep("LED_TALK");
        assertThat(compose().text()).contains("Det er færre som er vant til å lede samtalen enn det er grupper.");
        kari.post(meeting.path() + "/groups/talk-leaders", "participant", meeting.participant("Amina Hassan").toString(),
                "participant", meeting.participant("Jonas Berg").toString());
        Answer made = compose();
        assertThat(group(made, "Amina Hassan")).isNotEqualTo(group(made, "Jonas Berg"));
    }

    @Test
    void a_group_that_everybody_was_moved_from_still_stands_there_and_the_others_sit_by_role_and_name() {
        kari.post(meeting.path() + "/group-size", "size", "3");
        Answer made = compose();
        List<String> groups = made.page().select("section.group").eachAttr("data-circle");
        assertThat(groups).hasSize(2);
        for (String each : made.page().select("section.group").getFirst().select("[data-participant]").eachAttr("data-participant")) {
            kari.post(meeting.path() + "/groups/seats", "participant", each, "circle", groups.get(1));
        }
        kari.post(meeting.path() + "/groups/roles", "participant", meeting.participant("Tor Eikeland").toString(), "role", "CHAIR");
        for (String name : Solbakken.STAFF) {
            if (!name.equals("Tor Eikeland")) {
                kari.post(meeting.path() + "/groups/roles", "participant", meeting.participant(name).toString(), "role", "");
            }
        }
        Answer page = kari.get(meeting.path() + "/groups");
        assertThat(page.page().select("section.group").eachAttr("data-circle")).isEqualTo(groups);
        assertThat(page.page().select("section.group").getFirst().select("[data-participant]")).isEmpty();
        assertThat(page.page().select("section.group").getLast().select("summary span:first-child").eachText()).containsExactly(
                "Tor Eikeland", "Amina Hassan", "Ingrid Øyen", "Jonas Berg", "Leila Amiri", "Mette Lund", "Per Ås");
    }

    @Test
    void odd_rules_are_refused() {
        Answer alone = keep("APART", "Amina Hassan");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.page().select(".group-rules details[open] #participant[aria-describedby=participant-fault]")).hasSize(1);
        assertThat(alone.page().select("#participant-fault").text()).isEqualTo("Kryss av minst to personer for en slik regel.");
        assertThat(alone.page().select("#participant input[checked]").eachAttr("value")).containsExactly(meeting.participant("Amina Hassan").toString());
        assertThat(kari.post(meeting.path() + "/groups/rules", "kind", "NEAR").status()).isEqualTo(404);
        assertThat(kari.post(meeting.path() + "/groups/rules", "kind", "FIXED", "number", "x", "participant",
                meeting.participant("Amina Hassan").toString()).status()).isEqualTo(422);
        String rules = meeting.path() + "/groups/rules";
        String amina = meeting.participant("Amina Hassan").toString();
        var other = new PlannedMeeting(program);
        String stranger = other.participant("Jonas Berg").toString();
        assertThat(keep("TOGETHER", "Amina Hassan", "Amina Hassan").status()).isEqualTo(422);
        assertThat(kari.post(rules, "kind", "TOGETHER", "participant", amina, "participant", stranger).status()).isEqualTo(422);
        assertThat(kari.post(rules, "kind", "APART", "participant", other.participant("Amina Hassan").toString(), "participant", stranger).status())
                .isEqualTo(422);
        assertThat(kari.post(rules, "kind", "FIXED", "number", "1", "participant", new UUID(0, 0).toString()).status()).isEqualTo(422);
        assertThat(kari.get(meeting.path() + "/groups").page().select(".group-rules li")).isEmpty();
        assertThat(compose().status()).isEqualTo(200);
        assertThat(meeting.school.browser("Amina Hassan").post(meeting.path() + "/groups/rules", "kind", "LED_TALK").status()).isEqualTo(403);
    }

    private Answer compose() {
        return kari.submit(kari.get(meeting.path() + "/groups"), meeting.path() + "/groups");
    }

    private Answer keep(String kind, String... names) {
        List<String> fields = new ArrayList<>(List.of("kind", kind, "number", "1"));
        Arrays.stream(names).forEach(name -> fields.addAll(List.of("participant", meeting.participant(name).toString())));
        return kari.post(meeting.path() + "/groups/rules", fields.toArray(String[]::new));
    }

    private static List<String> seats(Answer page) {
        return page.page().select("section.group [data-participant]").eachAttr("data-participant");
    }

    private static String group(Answer page, String name) {
        return page.page().select("section.group").stream().filter(each -> each.select(".seats").text().contains(name))
                .map(each -> each.select("h2").text()).findFirst().orElseThrow();
    }
}
