package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.sloyfe.Browser;
import no.sloyfe.SettableClock;
import no.sloyfe.Solbakken;
import no.sloyfe.SloyfeTest;
import no.sloyfe.live.Crowd;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** After every kind of change, a page that the stream has kept up to date looks as if it were loaded anew. */
@SloyfeTest
class LiveIsReloadTest {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final String ACTING = "Amina Hassan";

    @Autowired
    ApplicationContext program;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private final List<Watched> watched = new ArrayList<>();
    private Crowd crowd;
    private RoomGround room;

    @AfterEach
    void leave() {
        crowd.close();
    }

    private void gather(String... items) {
        crowd = new Crowd(port);
        room = new RoomGround(program, items);
    }

    /** The same people's pages in each language; only the first of each is the browser they act with. */
    private void watch(String... participants) {
        for (String language : LANGUAGES) {
            for (String name : participants) {
                watched.add(page(name, language, name, room.room()));
            }
            watched.add(page("the leader", language, Solbakken.LEADER, room.room() + "/leader"));
            watched.add(page("the screen", language, Solbakken.LEADER, "/meetings/" + room.meeting + "/screen"));
        }
    }

    private Watched page(String what, String language, String name, String path) {
        Browser browser = language.equals("nb") ? room.as(name) : room.school.browser(name);
        return new Watched(what + " in " + language, browser.with("language", language), path, crowd);
    }

    private void after(String change, Runnable act) {
        clock.pass(Duration.ofSeconds(7));
        act.run();
        watched.forEach(each -> each.looksReloadedAfter(change));
        Pictures pictures = program.getBean(Pictures.class);
        program.getBean(Listening.class).wayInto(room.meeting.value())
                .ifPresent(place -> isKeptTrue(pictures.take(place), pictures.anew(place), change));
    }

    /** Maps with what belongs to no circle under null cannot be compared field by field. */
    private static void isKeptTrue(Picture kept, Picture anew, String change) {
        assertThat(kept).as("the picture that is kept, after " + change).usingRecursiveComparison()
                .ignoringFields("now", "rounds", "written.byCircle", "backing.written.byCircle").ignoringCollectionOrder().isEqualTo(anew);
        assertThat(kept.rounds()).as("the rounds that are kept, after " + change).isEqualTo(anew.rounds());
    }

    private void accepted(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void lead(String what) {
        accepted(room.leader().post(room.room() + what, "view", "leader"));
    }

    private void next(String change) {
        after(change, () -> accepted(room.next()));
    }

    private void back(String change) {
        after(change, () -> lead("/step?from=" + room.run() + "&to=back"));
    }

    private void writes(String change, String name, String to, String text) {
        after(change, () -> accepted(room.write(name, to, text)));
    }

    /** Presses the first button on somebody's page that sends to this address. */
    private void presses(String change, String name, String address) {
        after(change, () -> accepted(pressed(name, address)));
    }

    private Browser.Answer pressed(String name, String address) {
        Element button = room.see(name).page().selectFirst("button[formaction*=" + address + "]");
        assertThat(button).as("a button to %s on %s's page: %s", address, name, room.see(name).text()).isNotNull();
        return room.as(name).post(button.attr("formaction"));
    }

    private String last(String kind) {
        return room.asked("select id::text from contribution where meeting_id = :meeting and kind = '" + kind
                + "' and not withdrawn order by created_revision desc limit 1", String.class);
    }

    private void rewrites(String change, String name, String kind) {
        after(change, () -> accepted(room.as(name).post(room.room() + "/contributions/" + last(kind), "text", "Skrevet om")));
    }

    /** By the one in the acting group who has the role, or the one whose device they sit behind, if somebody has. */
    private void signals(String change, String role, String sign) {
        room.texts("""
                select p.name from seat s join participant p on p.id = s.participant_id
                where s.meeting_id = :meeting and s.circle_id = '%s' and s.role = '%s'
                """.formatted(group(ACTING), role)).stream().findFirst().ifPresent(name -> after(change, () ->
                accepted(room.as(name.replaceFirst(" \\(\\d+\\)$", "")).post(room.room() + "/signals?run=" + room.run() + "&sign=" + sign))));
    }

    private void withdraws(String change, String name, String kind) {
        after(change, () -> accepted(room.as(name).post(room.room() + "/contributions/" + last(kind) + "/withdrawal")));
    }

    private void arrives(String change, String name) {
        after(change, () -> room.see(name));
    }

    private void leaves(String change, String name) {
        after(change, () -> room.as(name).post(room.room() + "/departure"));
    }

    private void guestJoins() {
        String code = room.asked("select join_code from meeting where id = :meeting", String.class);
        after("a guest joins", () -> accepted(room.school.visitor().post("/join/" + code, "name", "Ola " + UUID.randomUUID())));
    }

    /** Somebody present who sits in another group than the one who acts. */
    private String other() {
        String mine = group(ACTING);
        return room.names().stream().limit(5).filter(name -> !group(name).equals(mine)).findFirst().orElseThrow();
    }

    private String group(String name) {
        return room.asked("""
                select c.id::text from circle c join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                where c.meeting_id = :meeting and c.item_id is null and p.name = '%s'
                """.formatted(name), String.class);
    }

    private void startWithoutTwo() {
        room.names().stream().limit(5).forEach(room::see);
        lead("/start");
        watch(ACTING, other());
    }

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
    void prepared_rounds_sorting_and_choosing() {
        gather("20|Funn|M09", "15|Ett|M03", "10|Årsak|M22", "10|Velg|M27");
        startWithoutTwo();
        writes("a shared note", speaker(), "note:confirms", "Trivselen er god");
        presses("the word goes on", ACTING, "/turn");
        next("what challenges");
        next("agreeing");
        writes("a point", ACTING, "point", "Arbeidsro");
        writes("a point in another group", other(), "point", "Mål");
        next("one point in turn");
        String other = other();
        boolean first = !room.see(ACTING).page().select(".word.mine").isEmpty();
        presses("a point given", first ? ACTING : other, "to=plenary");
        presses("another point given", first ? other : ACTING, "to=plenary");
        next("sorting");
        presses("a thing placed", ACTING, "/placements");
        presses("a thing moved", ACTING, "/placements");
        next("what we can act on");
        writes("what we can act on, written", ACTING, "point", "Arbeidsro i timene");
        next("voting");
        shares("a device shared while we vote", 2);
        after("votes from a shared device", () -> {
            String option = room.see(ACTING).page().select("input[name=option]").attr("value");
            accepted(room.as(ACTING).post(room.room() + "/votes?run=" + room.run(), "option", option, "number", "3"));
        });
        shares("a device for one again", 0);
        arrives("somebody comes while we vote", "Tor Eikeland");
        votes(other());
        leaves("somebody goes while we vote", "Tor Eikeland");
        after("votes shown", () -> lead("/reveal?run=" + room.run()));
        next("settling");
        back("back to the votes");
    }

    @Test
    void pairs_that_change_and_a_round_in_plenary() {
        gather("20|Møt|M05", "10|Runde|M02");
        startWithoutTwo();
        writes("a note in a pair", ACTING, "note:quality", "Vi spør hverandre");
        arrives("somebody comes to the pairs", "Tor Eikeland");
        arrives("one more comes", "Mette Lund");
        leaves("somebody leaves a pair", "Mette Lund");
        next("new partners");
        next("new partners again");
        next("what we share");
        presses("a note to the list", ACTING, "to=plenary");
        withdraws("a line withdrawn", Solbakken.LEADER, "PLENARY");
        presses("the note to the list again", ACTING, "to=plenary");
        next("a round in plenary");
        after("the word goes on", () -> lead("/turn?run=" + room.run()));
        leaves("somebody goes while the word goes round", room.names().get(4));
        back("back to what we share");
    }

    @Test
    void searching_scrutinising_and_themes() {
        gather("40|Let|M12", "30|Temaer|M26");
        startWithoutTwo();
        writes("an idea", ACTING, "point", "Les høyt");
        writes("an idea in another group", other(), "point", "Møt i døra");
        rewrites("an idea rewritten", other(), "POINT");
        next("scrutinising");
        after("a remark", () -> accepted(remark(ACTING, "critical")));
        rewrites("a remark rewritten", ACTING, "REMARK");
        arrives("somebody comes to the remarks", "Mette Lund");
        after("new groups", () -> lead("/groups"));
        after("the step left without the remarks", () -> lead("/step?to=next&anyway=true&from=" + room.run()));
        room.next();
        room.next();
        next("sorting into themes");
        writes("a note on the board", ACTING, "point", "Faste rutiner");
        String one = last("POINT");
        writes("another note", ACTING, "point", "Rutiner som står");
        after("notes merged", () -> accepted(room.as(ACTING).post(room.room() + "/merges?run=" + room.run(), "contribution", one, "contribution", last("POINT"))));
        writes("a theme", ACTING, "point:theme", "Struktur");
        after("a note placed", () -> accepted(room.as(ACTING).post(room.room() + "/placements?run=" + room.run(), "contribution", one, "field", last("POINT"))));
        presses("a note taken apart", ACTING, "/parting");
        rewrites("a theme renamed", ACTING, "POINT");
        withdraws("a theme withdrawn", ACTING, "POINT");
    }

    @Test
    void linking_rating_guessing_and_picking() {
        gather("30|Henger sammen|M13", "10|Samtalen|M23", "20|Gjett|M30", "15|Mandag|M17");
        startWithoutTwo();
        writes("a condition", ACTING, "point", "Tid");
        writes("another condition", ACTING, "point", "Rom");
        next("linking");
        presses("a link", ACTING, "linked=true");
        presses("a link cut", ACTING, "linked=false");
        presses("a link again", ACTING, "linked=true");
        next("what we can influence");
        presses("a condition placed", ACTING, "/placements");
        next("rating the talk");
        rates("exploring", ACTING);
        arrives("somebody comes while the group rates", "Tor Eikeland");
        room.names().stream().limit(5).filter(name -> !name.equals(ACTING)).forEach(name -> rates("disputing", name));
        leaves("the last one who had not answered goes", "Tor Eikeland");
        next("one thing differently");
        next("guessing");
        rates("goals", ACTING);
        rates("teachers", other());
        arrives("somebody comes while we guess", "Tor Eikeland");
        after("the answers shown", () -> lead("/reveal?run=" + room.run()));
        next("the figures");
        back("back to the guess");
        room.next();
        room.next();
        room.next();
        next("three ideas");
        writes("an idea of one's own", ACTING, "note", "Vente litt");
        next("choosing one");
        after("an idea chosen", () -> accepted(room.as(ACTING).post(room.room() + "/picks?run=" + room.run(), "idea", last("NOTE"))));
    }

    private Browser.Answer remark(String name, String slot) {
        String idea = room.see(name).page().select("select[name=source] option").attr("value");
        return room.as(name).post(room.room() + "/contributions?run=" + room.run(), "client", UUID.randomUUID().toString(),
                "to", "remark:" + slot, "source", idea, "text", "Hvordan vet vi det?");
    }

    private void rates(String option, String name) {
        after("«" + option + "» by " + name, () ->
                accepted(room.as(name).post(room.room() + "/ratings?run=" + room.run(), "option", option)));
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

    private String stepBefore() {
        String[] run = room.run().split("\\.");
        return run[0] + "." + (Integer.parseInt(run[1]) - 1) + ".0";
    }

    private void shares(String change, int unnamed) {
        after(change, () -> accepted(room.as(ACTING).post(room.room() + "/device", "unnamed", String.valueOf(unnamed))));
    }

    private void votes(String name) {
        after("a vote by " + name, () -> {
            String option = room.see(name).page().select("input[name=option]").attr("value");
            accepted(room.as(name).post(room.room() + "/votes?run=" + room.run(), "option", option));
        });
    }

    /** Hands the word on until somebody's group has it. */
    private void turnTo(String name) {
        for (int i = 0; i < 8 && room.see(name).page().select(".word.mine").isEmpty(); i++) {
            lead("/turn?run=" + room.run());
        }
    }

    /** Who has the word in the group of the one who acts. */
    private String speaker() {
        return room.names().stream().limit(5).filter(name -> group(name).equals(group(ACTING)))
                .filter(name -> !room.see(name).page().select(".word.mine").isEmpty()).findFirst().orElseThrow();
    }

    private String otherThanGroupOf(String line) {
        String circle = room.asked("select coalesce(circle_id::text, '') from contribution where meeting_id = :meeting and id = '" + line + "'", String.class);
        return room.names().stream().limit(5).filter(name -> !group(name).equals(circle)).findFirst().orElseThrow();
    }
}
