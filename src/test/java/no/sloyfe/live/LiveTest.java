package no.sloyfe.live;

import static no.sloyfe.live.LiveGround.await;
import static no.sloyfe.live.LiveGround.cookie;
import static no.sloyfe.live.LiveGround.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.sloyfe.live.SimulatedBrowser.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveTest {

    private static final String REFRESH = "<turbo-stream action=\"refresh\"></turbo-stream>";
    private final UUID stream = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID kari = UUID.randomUUID();
    private LiveGround ground;

    @BeforeEach
    void start() throws Exception {
        ground = new LiveGround();
    }

    @AfterEach
    void stop() throws Exception {
        ground.close();
    }

    @Test
    void what_happens_reaches_the_listener_in_order_and_carries_its_revision() {
        var browser = listen(0);
        for (int i = 1; i <= 30; i++) {
            ground.happen(stream, "room");
            int seen = i;
            browser.await("thing " + i, it -> it.lines() >= seen);
        }
        assertThat(elements(browser)).isEqualTo(ground.letters.all(stream, Set.of("room")));
        assertThat(browser.lastEventId()).isEqualTo("30");
    }

    @Test
    void a_page_that_is_behind_catches_up_and_then_follows() {
        ground.letters.happen(stream, "room");
        ground.letters.happen(stream, "room");
        ground.letters.happen(stream, "room");

        var browser = listen(1).awaitEvents(1);
        assertThat(browser.events()).containsExactly(new Event("message", "3", "room:2\nroom:3"));

        ground.happen(stream, "room");
        browser.awaitEvents(2);
        assertThat(elements(browser)).containsExactly("room:2", "room:3", "room:4");
    }

    @Test
    void the_header_of_a_reconnect_wins_over_the_address() {
        for (int i = 0; i < 5; i++) {
            ground.letters.happen(stream, "room");
        }
        var browser = ground.crowd.open(path(stream, 1), cookie(session), "Last-Event-ID: 4");
        browser.awaitEvents(1);
        assertThat(elements(browser)).containsExactly("room:5");
    }

    @Test
    void a_revision_that_makes_no_sense_makes_the_page_refresh_itself_and_then_follow() {
        ground.letters.happen(stream, "room");
        for (String since : List.of("x", "", "-1", "1e3", "99999999999999999999", "7", "%00", "1'--")) {
            var browser = listen(since).awaitEvents(1);
            assertThat(browser.events()).as(since).containsExactly(new Event("message", "", REFRESH));
            long revision = ground.happen(stream, "room");
            browser.awaitEvents(2);
            assertThat(elements(browser)).as(since).containsExactly(REFRESH, "room:" + revision);
        }
    }

    @Test
    void a_revision_that_is_too_old_makes_the_page_refresh_itself() {
        for (int i = 0; i < 5; i++) {
            ground.letters.happen(stream, "room");
        }
        ground.letters.oldest = 3;
        assertThat(elements(listen(2).awaitEvents(1))).containsExactly(REFRESH);
        assertThat(elements(listen(3).awaitEvents(1))).containsExactly("room:4\nroom:5".split("\n"));
    }

    @Test
    void only_the_last_topic_of_a_flush_carries_the_revision() {
        ground.letters.seat(stream, kari, List.of("room", "group:1", "self:1"));
        var browser = ground.crowd.open(path(stream, 1), cookie(session, kari)).awaitOpen();
        await("Kari", () -> !ground.hub.present(stream).isEmpty());
        ground.letters.happen(stream, "self:1");
        ground.letters.happen(stream, "room");
        ground.letters.happen(stream, "group:2");
        ground.letters.happen(stream, "group:1");
        ground.hub.ring(stream);
        browser.awaitEvents(3);
        assertThat(browser.events())
                .extracting(Event::data, Event::id)
                .containsExactly(
                        tuple("room:3", ""),
                        tuple("group:1:5", ""),
                        tuple("self:1:2", "5"));
    }

    @Test
    void everyone_in_a_topic_is_served_by_one_question() {
        List<SimulatedBrowser> room = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            room.add(listen(0));
        }
        room.forEach(SimulatedBrowser::awaitOpen);
        int before = ground.letters.asked.get();
        ground.happen(stream, "room");
        room.forEach(browser -> browser.awaitEvents(1));
        assertThat(ground.letters.asked.get() - before).isEqualTo(1);
    }

    @Test
    void a_topic_is_asked_for_as_long_as_somebody_reads_it() {
        ground.letters.seat(stream, kari, List.of("room", "group:1"));
        var hers = ground.crowd.open(path(stream, 1), cookie(session, kari)).awaitOpen();
        var other = listen(1).awaitOpen();
        await("both", () -> ground.attendance.size() == 2);
        ground.happen(stream, "room");
        List.of(hers, other).forEach(browser -> browser.awaitEvents(1));
        assertThat(ground.letters.askedFor).extracting(Topic::audience).containsExactlyInAnyOrder("room", "group:1");

        hers.close();
        await("leaving", () -> ground.hub.present(stream).isEmpty());
        ground.happen(stream, "room");
        other.awaitEvents(2);
        assertThat(ground.letters.askedFor).extracting(Topic::audience).containsExactly("room");
    }

    @Test
    void somebody_who_moves_to_another_group_hears_the_new_group_and_not_the_old() {
        ground.letters.seat(stream, kari, List.of("room", "group:1"));
        var moved = ground.crowd.open(path(stream, 1), cookie(session, kari)).awaitOpen();
        var other = listen(1).awaitOpen();
        await("Kari", () -> !ground.hub.present(stream).isEmpty());

        ground.letters.seat(stream, kari, List.of("room", "group:2"));
        ground.happen(stream, "room");
        moved.await("the move", browser -> elements(browser).contains("room:3"));
        ground.happen(stream, "group:1");
        ground.happen(stream, "group:2");
        ground.happen(stream, "room");
        moved.await("the room", browser -> elements(browser).contains("room:6"));
        other.await("the room", browser -> elements(browser).contains("room:6"));
        moved.await("the group", browser -> elements(browser).contains("group:2:5"));
        assertThat(elements(moved)).containsExactlyInAnyOrder("room:3", "group:2:5", "room:6");
        assertThat(elements(other)).containsExactly("room:3", "room:6");
    }

    @Test
    void somebody_who_comes_while_the_hub_asks_for_others_misses_nothing() {
        ground.letters.seat(stream, kari, List.of("room", "group:2"));
        var first = listen(1).awaitOpen();
        var late = comingWhileTheHubAsks(() -> {});
        assertThat(elements(late.awaitEvents(1))).containsExactly("group:2:2");
        ground.happen(stream, "room");
        assertThat(elements(first.awaitEvents(1))).containsExactly("room:3");
    }

    @Test
    void somebody_whose_own_question_breaks_is_sent_away_to_come_again() {
        ground.letters.seat(stream, kari, List.of("room", "group:2"));
        listen(1).awaitOpen();
        comingWhileTheHubAsks(() -> {
            throw new OutOfMemoryError("for a moment");
        }).awaitEnd();
    }

    /** Kari, for whose group something happens while nobody listens there. */
    private SimulatedBrowser comingWhileTheHubAsks(Runnable beforeTheirAnswer) {
        await("the first", () -> !ground.attendance.isEmpty());
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch come = new CountDownLatch(1);
        ground.letters.beforeAnswer = () -> {
            asking.countDown();
            awaitLatch(come);
        };
        ground.happen(stream, "group:2");
        awaitLatch(asking);
        var late = ground.crowd.open(path(stream, 1), cookie(session, kari)).awaitOpen();
        ground.letters.beforeAnswer = beforeTheirAnswer;
        come.countDown();
        return late;
    }

    @Test
    void a_closed_browser_is_noticed_without_a_write() throws Exception {
        ground.close();
        Duration never = Duration.ofDays(1);
        ground = new LiveGround(new Pace(Duration.ofMillis(20), never, never, never, never));
        var browser = ground.crowd.open(path(stream, 0), cookie(session, kari)).awaitOpen();
        await("arrival", () -> ground.hub.present(stream).contains(kari));
        browser.close();
        await("leaving", () -> ground.hub.present(stream).isEmpty());
        await("both", () -> ground.attendance.size() == 2);
        assertThat(ground.attendance).containsExactly("+" + session, "-" + session);
    }

    @Test
    void a_session_that_is_closed_loses_its_streams_and_nobody_else_does() {
        var closed = ground.crowd.open(path(stream, 0), cookie(session));
        var other = listen(0);
        List.of(closed, other).forEach(SimulatedBrowser::awaitOpen);
        await("both", () -> ground.attendance.size() == 2);

        ground.hub.closeSession(session);
        assertThat(closed.awaitEnd().events()).containsExactly(new Event("farewell", "", "closed"));
        ground.happen(stream, "room");
        assertThat(elements(other.awaitEvents(1))).containsExactly("room:1");
    }

    @Test
    void a_session_that_is_closed_between_the_door_and_the_seat_does_not_stay() {
        ground.doorkeeper = knock -> {
            Admission admission = LiveGround.admitted(knock);
            ground.hub.closeSession(session);
            return admission;
        };
        assertThat(ground.crowd.open(path(stream, 0), cookie(session)).awaitEnd().events())
                .containsExactly(new Event("farewell", "", "closed"));
    }

    @Test
    void the_seventh_stream_of_a_session_and_view_ends_the_oldest() {
        List<SimulatedBrowser> tabs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            tabs.add(ground.crowd.open(path(stream, 0), cookie(session)));
            int opened = i + 1;
            await("tab", () -> ground.attendance.stream().filter(it -> it.startsWith("+")).count() == opened);
        }
        assertThat(tabs.getFirst().awaitEnd().events()).containsExactly(new Event("farewell", "", "crowded"));
        ground.happen(stream, "room");
        tabs.subList(1, 7).forEach(tab -> tab.awaitEvents(1));
    }

    @Test
    void a_hint_that_was_lost_is_only_late() {
        var browser = listen(0).awaitOpen();
        ground.letters.happen(stream, "room");
        assertThat(elements(browser.awaitEvents(1))).containsExactly("room:1");
    }

    @Test
    void a_database_that_is_away_delays_and_loses_nothing() {
        var browser = listen(0).awaitOpen();
        await("arrival", () -> !ground.attendance.isEmpty());
        ground.letters.failing = true;
        int before = ground.letters.asked.get();
        ground.happen(stream, "room");
        await("a try", () -> ground.letters.asked.get() > before);
        ground.letters.failing = false;
        assertThat(elements(browser.awaitEvents(1))).containsExactly("room:1");
    }

    @Test
    void a_door_that_cannot_be_asked_answers_503() {
        ground.letters.failing = true;
        ground.letters.happen(stream, "room");
        assertThat(listen(0).awaitOpen().status()).isEqualTo(503);
    }

    @Test
    void shutting_down_ends_every_stream_and_lets_nobody_in() {
        var browser = listen(0).awaitOpen();
        await("arrival", () -> !ground.attendance.isEmpty());
        ground.hub.end();
        assertThat(browser.awaitEnd().events()).containsExactly(new Event("farewell", "", "return"));
        assertThat(listen(0).awaitOpen().status()).isEqualTo(503);
    }

    @Test
    void two_thousand_open_at_once_and_all_hear() {
        List<SimulatedBrowser> room = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            room.add(listen(0));
        }
        room.forEach(SimulatedBrowser::awaitOpen);
        ground.happen(stream, "room");
        room.forEach(browser -> browser.awaitEvents(1));
        assertThat(room).allSatisfy(browser -> assertThat(elements(browser)).containsExactly("room:1"));
    }

    private SimulatedBrowser listen(Object since) {
        return ground.listen(stream, since);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> elements(SimulatedBrowser browser) {
        return browser.events().stream().flatMap(event -> event.data().lines()).toList();
    }
}
