package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After every kind of change, a page that the stream has kept up to date looks as if it were loaded anew. */
class LiveIsReloadTest extends ReloadGround {

    @Test
    void before_the_meeting_and_at_its_ends() {
        gather("20|Hva|M01");
        room.see(ACTING);
        room.see("Jonas Berg");
        watch(ACTING, "Jonas Berg");
        arrives("somebody comes early", "Per Ås");
        guestJoins();
        leaves("somebody goes again", "Per Ås");
        after("the start", () -> lead("/start"));
        after("the end", () -> accepted(room.leader().post("/meetings/" + room.meeting + "/closure")));
    }

    @Test
    void alone_in_groups_and_gathering() {
        gather("40|Hva|M01", "10|Ut|M28");
        startWithoutTwo();
        writes("a note", ACTING, "note", "Elevene vet målet");
        rewrites("a note rewritten", ACTING, "NOTE");
        withdraws("a note withdrawn", ACTING, "NOTE");
        writes("another note", ACTING, "note", "Vi spør for lite");
        presses("ready", ACTING, "ready=true");
        presses("not ready after all", ACTING, "ready=false");
        after("more time", () -> lead("/clock?more=120&run=" + room.run()));
        after("a pause", () -> lead("/clock?pause=true&run=" + room.run()));
        after("the end of the pause", () -> lead("/clock?pause=false&run=" + room.run()));
        after("a time-out", () -> lead("/time-out?start=true"));
        after("the end of the time-out", () -> lead("/time-out?start=false"));
        next("the round begins");
        presses("the word goes on", ACTING, "/turn");
        presses("the word is passed", ACTING, "/turn");
        after("a pause while the word goes round", () -> lead("/clock?pause=true&run=" + room.run()));
        after("the end of the pause", () -> lead("/clock?pause=false&run=" + room.run()));
        after("a time-out while the word goes round", () -> lead("/time-out?start=true"));
        after("the end of the time-out", () -> lead("/time-out?start=false"));
        arrives("somebody comes late", "Mette Lund");
        shares("two more behind a device", 2);
        presses("the word goes on", ACTING, "/turn");
        presses("ready with a shared device", ACTING, "ready=true");
        shares("one less behind it", 1);
        leaves("somebody goes home", "Mette Lund");
        guestJoins();
        back("back to the notes");
        next("the round again");
        after("new groups", () -> lead("/groups"));
        next("agreeing");
        presses("a point from a note", ACTING, "to=point");
        writes("a typed point", ACTING, "point", "Vi gir raske svar");
        writes("a note in a group step", ACTING, "note", "Til meg selv");
        presses("a note belongs to a point", ACTING, "/sources");
        rewrites("a point rewritten", ACTING, "POINT");
        withdraws("a point withdrawn", ACTING, "POINT");
        signals("a quiet sign to the group", "TIMEKEEPER", "TWO_MINUTES");
        after("a pause while a sign shows", () -> lead("/clock?pause=true&run=" + room.run()));
        signals("another sign", "TOPIC_KEEPER", "BACK_TO_THE_MATTER");
        next("gathering");
        after("points from paper, for the step before", () -> accepted(room.leader().post(room.room() + "/paper",
                "circle", group(ACTING), "target", stepBefore(), "client", UUID.randomUUID().toString(), "lines", "Ro ved starten")));
        after("a line by the leader", () -> accepted(room.leader().post(room.room() + "/contributions?run=" + room.run(), "view", "leader",
                "client", UUID.randomUUID().toString(), "to", "plenary", "text", "Modelltekster")));
        turnTo(ACTING);
        presses("a point given", ACTING, "to=plenary");
        String supporting = otherThanGroupOf(last("PLENARY"));
        after("support", () -> accepted(room.as(supporting).post(room.room() + "/support?line=" + last("PLENARY"))));
        after("a line rewritten", () -> accepted(room.leader().post(room.room() + "/contributions/" + last("PLENARY"), "view", "leader", "text", "Gode modelltekster")));
        after("a line withdrawn", () -> lead("/contributions/" + last("PLENARY") + "/withdrawal"));
        after("the leader hands the word on", () -> lead("/turn?run=" + room.run()));
        next("what I take with me");
        writes("a named note", ACTING, "note:learnt", "Spør først");
        next("anonymous notes");
        writes("an anonymous note", ACTING, "note:build", "Fortsett med dette");
        rewrites("an anonymous note rewritten", ACTING, "NOTE");
        back("back from the anonymous notes");
    }

    @Test
    void what_an_item_is_to_end_in_and_what_it_begins_from() {
        gather("15|Ett|M03", "10|Velg|M27");
        room.inOwner(() -> program.getBean(JdbcClient.class).sql("update item set ends = 'MEASURE' where meeting_id = ? and method_id = 'M27'")
                .param(room.meeting.value()).update());
        startWithoutTwo();
        accepted(room.leader().post(room.room() + "/contributions?run=" + room.run(), "view", "leader",
                "client", UUID.randomUUID().toString(), "to", "plenary", "text", "Modelltekster"));
        next("voting");
        String option = room.see(ACTING).page().select("input[name=option]").attr("value");
        after("a vote", () -> accepted(room.as(ACTING).post(room.room() + "/votes?run=" + room.run(), "option", option)));
        after("the votes shown", () -> lead("/reveal?run=" + room.run()));
        next("settling the choice");
    }

    @Test
    void somebody_left_alone_who_moves_in_with_others() {
        gather("40|Hva|M01");
        startWithoutTwo();
        room.next();
        for (String name : room.names().stream().limit(5).filter(each -> !each.equals(ACTING) && group(each).equals(group(ACTING))).toList()) {
            leaves("somebody goes from the group", name);
        }
        assertThat(room.see(ACTING).text()).contains("Du er alene i gruppa nå");
        String move = room.leader().get(room.room() + "/leader").page().select("#groups button[formaction*=/company]").attr("formaction");
        after("who is alone moves in with others", () -> accepted(room.leader().post(move, "view", "leader")));
        assertThat(room.see(ACTING).text()).doesNotContain("Du er alene");
    }

    @Test
    void a_page_that_lost_the_network_catches_up() {
        gather("40|Hva|M01");
        startWithoutTwo();
        watched.forEach(Watched::lose);
        accepted(room.write(ACTING, "note", "Skrevet imens"));
        watched.forEach(Watched::comeBack);
        after("coming back after a note", () -> {});
        watched.forEach(Watched::lose);
        accepted(room.next());
        accepted(pressed(ACTING, "/turn"));
        watched.forEach(Watched::comeBack);
        after("coming back after a step", () -> {});
    }

    private void guestJoins() {
        String code = room.asked("select join_code from meeting where id = :meeting", String.class);
        after("a guest joins", () -> accepted(room.school.visitor().post("/join/" + code, "name", "Ola " + UUID.randomUUID())));
    }

    /** By the one in the acting group who has the role, or the one whose device they sit behind, if somebody has. */
    private void signals(String change, String role, String sign) {
        room.texts("""
                select p.name from seat s join participant p on p.id = s.participant_id
                where s.meeting_id = :meeting and s.circle_id = '%s' and s.role = '%s'
                """.formatted(group(ACTING), role)).stream().findFirst().ifPresent(name -> after(change, () ->
                accepted(room.as(name.replaceFirst(" \\(\\d+\\)$", "")).post(room.room() + "/signals?run=" + room.run() + "&sign=" + sign))));
    }

    /** Hands the word on until somebody's group has it. */
    private void turnTo(String name) {
        for (int i = 0; i < 8 && room.see(name).page().select(".word.mine").isEmpty(); i++) {
            lead("/turn?run=" + room.run());
        }
    }

    private String stepBefore() {
        String[] run = room.run().split("\\.");
        return run[0] + "." + (Integer.parseInt(run[1]) - 1) + ".0";
    }

    private String otherThanGroupOf(String line) {
        String circle = room.asked("select coalesce(circle_id::text, '') from contribution where meeting_id = :meeting and id = '" + line + "'", String.class);
        return room.names().stream().limit(5).filter(name -> !group(name).equals(circle)).findFirst().orElseThrow();
    }
}
