package no.sloyfe.live;

import static no.sloyfe.live.LiveGround.await;
import static no.sloyfe.live.LiveGround.cookie;
import static no.sloyfe.live.LiveGround.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlowReaderTest {

    private final UUID stream = UUID.randomUUID();

    @Test
    void a_reader_that_does_not_read_is_given_up_and_the_others_hear_everything() throws Exception {
        try (LiveGround ground = new LiveGround()) {
            UUID asleep = UUID.randomUUID();
            var slow = ground.crowd.open(path(stream, 0), cookie(UUID.randomUUID(), asleep)).awaitOpen();
            await("the sleeper", () -> ground.hub.present(stream).contains(asleep));
            List<SimulatedBrowser> others = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                others.add(ground.listen(stream, 0).awaitOpen());
            }
            slow.sleep();
            ground.letters.padding = " " + "x".repeat(200_000);
            int written = 0;
            for (; written < 200 && ground.hub.present(stream).contains(asleep); written++) {
                ground.happen(stream, "room");
                int seen = written + 1;
                others.forEach(it -> it.await("thing", other -> other.lines() >= seen));
                if (written > 30) {
                    Thread.sleep(100);
                }
            }
            await("giving up", () -> !ground.hub.present(stream).contains(asleep));
            List<String> all = ground.letters.all(stream, Set.of("room"));
            assertThat(others).allSatisfy(it -> assertThat(LiveTest.elements(it)).isEqualTo(all));
        }
    }

    @Test
    void a_reader_that_fell_behind_the_log_gets_the_rest_by_a_question_of_its_own() throws Exception {
        Pace patient = new Pace(
                Duration.ofMillis(5),
                Duration.ofSeconds(20),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                Duration.ofDays(1));
        try (LiveGround ground = new LiveGround(patient)) {
            var slow = ground.listen(stream, 0).awaitOpen();
            await("the sleeper", () -> !ground.attendance.isEmpty());
            slow.sleep();
            ground.letters.padding = " " + "x".repeat(50_000);
            var other = ground.listen(stream, 0).awaitOpen();
            int things = 3 * Log.KEPT;
            for (int i = 1; i <= things; i++) {
                ground.happen(stream, "room");
                int seen = i;
                other.await("thing", it -> it.lines() >= seen);
            }
            int flushes = ground.letters.asked.get();
            slow.wake();
            slow.await("all", it -> it.lines() >= things);
            assertThat(LiveTest.elements(slow)).isEqualTo(ground.letters.all(stream, Set.of("room")));
            assertThat(ground.letters.asked.get()).isEqualTo(flushes + 1);
        }
    }
}
