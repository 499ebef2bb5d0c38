package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.SloyfeTest;
import no.sloyfe.live.Crowd;
import no.sloyfe.live.SimulatedBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** All connections to the database are taken: clear words, nothing said to be saved that is not, and all well again afterwards. */
@SloyfeTest
class NoConnectionsTest {

    @Autowired
    ApplicationContext program;

    @Test
    void who_writes_is_asked_to_wait_and_nothing_is_stored_until_connections_are_back() throws Exception {
        RoomGround room = new RoomGround(program, "20|Hva|M01");
        room.start();
        String write = room.room() + "/contributions?run=" + room.run();
        String[] fields = {"client", UUID.randomUUID().toString(), "to", "note", "text", "Rolig start"};
        Browser amina = room.as("Amina Hassan");
        Answer page = amina.get(room.room());
        String line = page.page().selectFirst("live-source").attr("src");
        try (Crowd crowd = new Crowd(Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port")))) {
            SimulatedBrowser live = crowd.open(line + "&since=" + page.page().selectFirst("live-source").attr("since"), "Cookie: " + cookies(amina)).awaitOpen();
            List<Connection> held = new ArrayList<>();
            HikariDataSource pool = program.getBean(HikariDataSource.class);
            long patience = pool.getConnectionTimeout();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                while (held.size() < pool.getMaximumPoolSize()) {
                    held.add(pool.getConnection());
                }
                pool.setConnectionTimeout(300);
                var writing = threads.submit(() -> amina.post(write, fields));
                var reading = threads.submit(() -> room.as("Jonas Berg").saying("Accept-Language", "en").get(room.room()));
                String asset = page.page().select("link[rel=stylesheet]").attr("href");
                assertThat(room.school.visitor().get(asset).status()).as(asset).isEqualTo(200);
                assertThat(room.school.visitor().get("/login").status()).isEqualTo(200);
                refused(writing.get(), "Sløyfe rekker ikke dette akkurat nå. Vent litt og prøv igjen.");
                refused(reading.get(), "Sløyfe cannot keep up just now.");
                assertThat(live.ended()).as("the open line").isFalse();
            } finally {
                pool.setConnectionTimeout(patience);
                for (Connection each : held) {
                    each.close();
                }
            }
            assertThat(room.texts("select text from contribution where meeting_id = :meeting")).isEmpty();
            assertThat(amina.post(write, fields).status()).isEqualTo(200);
            assertThat(amina.post(write, fields).status()).isEqualTo(200);
            assertThat(room.texts("select text from contribution where meeting_id = :meeting")).containsExactly("Rolig start");
            live.awaitEvents(1);
        }
    }

    private static void refused(Answer answer, String sentence) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.text()).contains(sentence).doesNotContain("Lagret");
    }

    private static String cookies(Browser browser) {
        return String.join("; ", browser.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    }
}
