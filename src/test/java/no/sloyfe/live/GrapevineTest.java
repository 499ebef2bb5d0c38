package no.sloyfe.live;

import static no.sloyfe.live.LiveGround.await;
import static no.sloyfe.live.LiveGround.cookie;
import static no.sloyfe.live.LiveGround.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import no.sloyfe.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrapevineTest {

    /** Never looks by itself, so that only hints can tell. */
    private static final Pace NEVER_LOOKS = new Pace(
            Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofSeconds(8), Duration.ofHours(1), Duration.ofDays(1));

    private final UUID stream = UUID.randomUUID();
    private final Database.Fresh database = Database.fresh();
    private LiveGround here;
    private Hub elsewhere;
    private Grapevine heard;
    private Grapevine said;

    @BeforeEach
    void start() throws Exception {
        here = new LiveGround(NEVER_LOOKS);
        elsewhere = new Hub(() -> here.letters, () -> Attendance.NOBODY_ASKS, NEVER_LOOKS);
        heard = new Grapevine(this::open, here.hub);
        said = new Grapevine(this::open, elsewhere);
        elsewhere.begin(said);
        heard.start();
        said.start();
        await("two who listen", () -> listening() == 2);
    }

    @AfterEach
    void stop() throws Exception {
        heard.stop();
        said.stop();
        elsewhere.end();
        here.close();
    }

    @Test
    void what_happens_on_one_node_is_heard_on_the_other() {
        var browser = here.listen(stream, 0).awaitOpen();
        here.letters.happen(stream, "room");
        elsewhere.ring(stream);
        assertThat(LiveTest.elements(browser.awaitEvents(1))).containsExactly("room:1");
    }

    @Test
    void a_session_closed_on_one_node_loses_its_streams_on_the_other() {
        UUID session = UUID.randomUUID();
        var browser = here.crowd.open(path(stream, 0), cookie(session)).awaitOpen();
        elsewhere.closeSession(session);
        assertThat(browser.awaitEnd().events()).extracting(SimulatedBrowser.Event::data).containsExactly("closed");
    }

    @Test
    void hints_come_again_after_every_connection_was_lost() throws Exception {
        var browser = here.listen(stream, 0).awaitOpen();
        try (Connection connection = open(); var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """);
        }
        here.letters.happen(stream, "room");
        elsewhere.ring(stream);
        assertThat(LiveTest.elements(browser.awaitEvents(1))).containsExactly("room:1");
        await("two who listen", () -> listening() == 2);
        here.letters.happen(stream, "room");
        elsewhere.ring(stream);
        assertThat(LiveTest.elements(browser.awaitEvents(2))).containsExactly("room:1", "room:2");
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private int listening() {
        try (Connection connection = open();
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                          and (query = 'listen sloyfe' or query = 'select 1')
                        """)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
