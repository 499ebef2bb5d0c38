package no.sloyfe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.sloyfe.CannotStart;
import no.sloyfe.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start beside a database that somebody else runs: what passes is waited for, what does not is said at once. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
@ExtendWith(OutputCaptureExtension.class)
class PatienceTest {

    private static final Duration LONGER_THAN_THE_TEST = Duration.ofMinutes(5);
    private static Database.Fresh database;

    @BeforeAll
    static void make_its_tables_and_role() {
        database = Database.fresh();
        start(database.url(), database.password(), Duration.ZERO);
    }

    @Test
    void a_database_that_is_away_starting_or_full_is_waited_for_and_that_is_said_once(CapturedOutput said) throws Exception {
        try (var door = new Doorkeeper(database, List.of(Doorkeeper.SHUT, "57P03", "57P03", "53300"))) {
            start(door.url(), database.password(), LONGER_THAN_THE_TEST);
            assertThat(door.came()).isGreaterThan(5);
            assertThat(said.getOut().lines().filter(line -> line.startsWith("Sløyfe: venter") && line.contains(" / waiting"))).hasSize(1);
        }
    }

    @Test
    void also_when_it_goes_away_after_the_owner_came_in_and_the_role_keeps_its_password(CapturedOutput said) throws Exception {
        String password = asked("select rolpassword from pg_authid where rolname = current_database() || '_app'");
        try (var door = new Doorkeeper(database, List.of(Doorkeeper.THROUGH, "53300", Doorkeeper.THROUGH, Doorkeeper.SHUT))) {
            start(door.url(), database.password(), LONGER_THAN_THE_TEST);
        }
        assertThat(asked("select rolpassword from pg_authid where rolname = current_database() || '_app'")).isEqualTo(password);
        assertThat(said.getOut()).contains("Sløyfe: venter");
    }

    @Test
    void one_that_does_not_come_in_time_is_told_of() throws Exception {
        try (var door = new Doorkeeper(database, Collections.nCopies(100, Doorkeeper.SHUT))) {
            assertRefused(door.url(), database.password(), Duration.ofMillis(600), "does not answer");
            assertThat(door.came()).isBetween(2, 4);
        }
        try (var door = new Doorkeeper(database, Collections.nCopies(100, "57P03"))) {
            assertRefused(door.url(), database.password(), Duration.ofMillis(300), "starting up");
        }
    }

    @Test
    void a_wrong_password_and_a_database_that_is_not_there_are_said_at_once(CapturedOutput said) throws Exception {
        try (var door = new Doorkeeper(database, List.of())) {
            assertRefused(door.url(), "guess", LONGER_THAN_THE_TEST, "does not accept the user");
            assertRefused(door.url().replaceFirst("/test_\\d+", "/holiday"), database.password(), LONGER_THAN_THE_TEST, "no database called “holiday”");
            assertThat(door.came()).isEqualTo(2);
        }
        assertThat(said.getOut()).doesNotContain("venter");
    }

    @Test
    void so_is_whatever_else_the_server_refuses_with() throws Exception {
        for (String state : List.of("28000", "3D000", "42501", "08004", "XX000")) {
            try (var door = new Doorkeeper(database, List.of(state))) {
                assertRefused(door.url(), database.password(), LONGER_THAN_THE_TEST, " / ");
                assertThat(door.came()).as(state).isEqualTo(1);
            }
        }
    }

    @Test
    void a_role_whose_password_is_another_gets_the_right_one_again() throws Exception {
        try (Connection owner = owner()) {
            owner.createStatement().execute("alter role " + role() + " password 'another'");
        }
        start(database.url(), database.password(), Duration.ZERO);
    }

    @Test
    void a_node_that_keeps_the_others_from_their_turn_is_told_of() throws Exception {
        try (Connection frozen = owner(); Connection owner = owner()) {
            frozen.createStatement().execute("select pg_advisory_lock(" + ApplicationRole.LOCK + ")");
            assertThatThrownBy(() -> role().ensureOn(server(), owner, Duration.ofMillis(300)))
                    .isInstanceOf(CannotStart.class).hasMessageContaining("Another Sløyfe").hasMessageContaining(role().name());
        }
    }

    @Test
    void so_is_one_that_does_not_get_done_with_the_tables() throws Exception {
        try (Connection frozen = owner()) {
            long flyways = 77431708279161L + "\"public\".\"flyway_schema_history\"".hashCode();
            frozen.createStatement().execute("select pg_advisory_lock(" + flyways + ")");
            assertThatThrownBy(() -> Migrations.run(server(), role(), Duration.ofSeconds(1)))
                    .isInstanceOf(CannotStart.class).hasMessageContaining("Another Sløyfe").hasMessageContaining("tables");
        }
    }

    private static void start(String url, String password, Duration patience) {
        Prepared.by(settings(url, password, patience)).pool().close();
    }

    private static void assertRefused(String url, String password, Duration patience, String word) {
        assertThatThrownBy(() -> start(url, password, patience)).isInstanceOf(CannotStart.class).hasMessageContaining(word);
    }

    private static Settings settings(String url, String password, Duration patience) {
        return new Settings(url, database.user(), password, Path.of("none"), new Patience(patience));
    }

    private static Server server() {
        return ExternalServer.at(database.url(), database.user(), database.password());
    }

    private static ApplicationRole role() {
        return ApplicationRole.of(server());
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String asked(String question) throws SQLException {
        try (Connection owner = owner(); var rows = owner.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
