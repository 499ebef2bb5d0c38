package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.sloyfe.Browser;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.live.Crowd;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the tests that live is reload stand on: pages of many people in each language, and what people do to change them. */
@SloyfeTest
abstract class ReloadGround {

    static final String ACTING = "Amina Hassan";
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    @Autowired
    ApplicationContext program;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    final List<Watched> watched = new ArrayList<>();
    RoomGround room;
    private Crowd crowd;

    @AfterEach
    void leave() {
        crowd.close();
    }

    void gather(String... items) {
        crowd = new Crowd(port);
        room = new RoomGround(program, items);
    }

    /** A meeting with a method of the school's own. */
    void gatherFor(String method) {
        crowd = new Crowd(port);
        Solbakken school = Solbakken.in(program);
        Browser leader = school.browser(Solbakken.LEADER);
        Browser.Answer kept = leader.upload(leader.get("/methods"), "/methods/file", "file", "m.yaml", method.getBytes(StandardCharsets.UTF_8));
        accepted(kept);
        room = new RoomGround(program, school, Solbakken.STAFF, "20|Sak|" + kept.path().split("/")[2]);
    }

    /** The same people's pages in each language; only the first of each is the browser they act with. */
    void watch(String... participants) {
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

    void after(String change, Runnable act) {
        clock.pass(Duration.ofSeconds(7));
        act.run();
        watched.forEach(each -> each.looksReloadedAfter(change));
        Pictures pictures = program.getBean(Pictures.class);
        program.getBean(Listening.class).wayInto(room.meeting.value())
                .ifPresent(place -> isKeptTrue(pictures.take(place), pictures.anew(place), change));
    }

    /** In whatever order, but for the rounds; a part that is equal needs no look field by field. */
    private static void isKeptTrue(Picture kept, Picture anew, String change) {
        for (RecordComponent part : Picture.class.getRecordComponents()) {
            Object one = read(part, kept);
            Object other = read(part, anew);
            if (!part.getName().equals("now") && !Objects.equals(one, other)) {
                assertThat(Held.in(one)).as("the %s of the picture that is kept, after %s", part.getName(), change).isEqualTo(Held.in(other));
            }
        }
        assertThat(kept.rounds()).as("the rounds that are kept, after " + change).isEqualTo(anew.rounds());
    }

    private static Object read(RecordComponent part, Picture picture) {
        try {
            return part.getAccessor().invoke(picture);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void accepted(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    void lead(String what) {
        accepted(room.leader().post(room.room() + what, "view", "leader"));
    }

    void next(String change) {
        after(change, () -> accepted(room.next()));
    }

    void back(String change) {
        after(change, () -> lead("/step?from=" + room.run() + "&to=back"));
    }

    void writes(String change, String name, String to, String text) {
        after(change, () -> accepted(room.write(name, to, text)));
    }

    /** Presses the first button on somebody's page that sends to this address. */
    void presses(String change, String name, String address) {
        after(change, () -> accepted(pressed(name, address)));
    }

    Browser.Answer pressed(String name, String address) {
        Element button = room.see(name).page().selectFirst("button[formaction*=" + address + "]");
        assertThat(button).as("a button to %s on %s's page: %s", address, name, room.see(name).text()).isNotNull();
        return room.as(name).post(button.attr("formaction"));
    }

    String last(String kind) {
        return room.asked("select id::text from contribution where meeting_id = :meeting and kind = '" + kind
                + "' and not withdrawn order by created_revision desc limit 1", String.class);
    }

    void rewrites(String change, String name, String kind) {
        after(change, () -> accepted(room.as(name).post(room.room() + "/contributions/" + last(kind), "text", "Skrevet om")));
    }

    void withdraws(String change, String name, String kind) {
        after(change, () -> accepted(room.as(name).post(room.room() + "/contributions/" + last(kind) + "/withdrawal")));
    }

    void arrives(String change, String name) {
        after(change, () -> room.see(name));
    }

    void leaves(String change, String name) {
        after(change, () -> room.as(name).post(room.room() + "/departure"));
    }

    /** Somebody present who sits in another group than the one who acts. */
    String other() {
        String mine = group(ACTING);
        return room.names().stream().limit(5).filter(name -> !group(name).equals(mine)).findFirst().orElseThrow();
    }

    String group(String name) {
        return room.asked("""
                select c.id::text from circle c join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                where c.meeting_id = :meeting and c.item_id is null and p.name = '%s'
                """.formatted(name), String.class);
    }

    void startWithoutTwo() {
        room.names().stream().limit(5).forEach(room::see);
        lead("/start");
        watch(ACTING, other());
    }

    void shares(String change, int unnamed) {
        after(change, () -> accepted(room.as(ACTING).post(room.room() + "/device", "unnamed", String.valueOf(unnamed))));
    }
}
