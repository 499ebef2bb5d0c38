package no.sloyfe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.sloyfe.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedServerTest {

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    Path home;
    List<Process> started = new ArrayList<>();

    @BeforeEach
    void borrow_the_unpacked_programs() throws IOException {
        home = folder.resolve("home");
        Unpacked.lentTo(home);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @BeforeAll
    static void make_one_cluster_to_copy() throws IOException {
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        Unpacked.lentTo(made);
        EmbeddedServer.start(made).close();
    }

    /** As after a first start: quicker than making a cluster each time. */
    private Path startedBefore() throws IOException {
        Command.run(List.of("cp", "-Rp", made.resolve("database").toString(), made.resolve("database.password").toString(), home.toString()));
        return home;
    }

    @AfterEach
    void end_what_was_started() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_first_start_makes_a_durable_norwegian_cluster_behind_a_password_of_its_own() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            try (Connection owner = Login.owner(server).getConnection()) {
                Durability.require(owner);
            }
            assertThat(asked(server, "select string_agg(name, ' ' order by name) from unnest(array['Åse', 'Ørjan', 'Zoe', 'Aase', 'Anna']) name"))
                    .isEqualTo("Anna Zoe Ørjan Åse Aase");
            assertThat(asked(server, "select current_setting('fsync') || current_setting('full_page_writes')")).isEqualTo("onon");
            assertThat(Files.getPosixFilePermissions(home.resolve("database.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            var withoutPassword = new Login(server::url, server.user(), "guess");
            assertThatThrownBy(withoutPassword::getConnection).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_later_start_finds_what_was_stored() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            store(server, "Solbakken");
        }
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(stored(server)).isEqualTo("Solbakken");
        }
    }

    @Test
    void a_second_program_on_the_same_home_is_refused_and_the_first_goes_on() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(startedBefore())) {
            assertThatThrownBy(() -> EmbeddedServer.start(home)).isInstanceOf(CannotStart.class).hasMessageContaining("SLOYFE_HOME");
            assertThat(asked(server, "select 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void an_orphan_that_nothing_ended_is_stopped_and_its_rows_are_kept() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(startedBefore())) {
            store(server, "Solbakken");
        }
        ProcessHandle orphan = startedByHand();

        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            orphan.onExit().get(30, TimeUnit.SECONDS);
            assertThat(stored(server)).isEqualTo("Solbakken");
        }
    }

    @Test
    void a_program_killed_at_once_takes_its_server_with_it_and_loses_nothing() throws Exception {
        startedBefore();
        Process program = holder();
        ProcessHandle postgres = postgresOf(program);
        program.destroyForcibly().waitFor();

        postgres.onExit().get(30, TimeUnit.SECONDS);
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(asked(server, "select 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void a_start_right_after_both_were_killed_recovers_every_row() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(startedBefore())) {
            store(server, "Solbakken");
        }
        Process program = holder();
        ProcessHandle postgres = postgresOf(program);
        program.destroyForcibly();
        postgres.destroyForcibly();
        program.waitFor();

        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(stored(server)).isEqualTo("Solbakken");
        }
    }

    @Test
    void a_server_that_dies_alone_comes_back_and_the_pool_heals() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(startedBefore())) {
            store(server, "Solbakken");
            var role = ApplicationRole.of(server);
            try (Connection owner = Login.owner(server).getConnection()) {
                role.ensureOn(server, owner);
            }
            try (var pool = Wiring.pool(server, role)) {
                assertThat(asked(pool.getConnection(), "select 1::text")).isEqualTo("1");
                ProcessHandle first = server.process();
                first.destroyForcibly();
                first.onExit().get(30, TimeUnit.SECONDS);

                askedUntilAnswered(Login.owner(server)); // a backend of the dead server may answer the pool once more
                assertThat(askedUntilAnswered(pool)).isEqualTo("1");
                assertThat(server.process().pid()).isNotEqualTo(first.pid());
                assertThat(stored(server)).isEqualTo("Solbakken");
            }
        }
    }

    @Test
    void a_number_that_now_belongs_to_another_process_is_left_alone() throws Exception {
        startedBefore();
        Process stranger = new ProcessBuilder("sleep", "120").start();
        try {
            Files.writeString(home.resolve("database/postmaster.pid"), stranger.pid() + "\n" + home.resolve("database") + "\n");
            try (EmbeddedServer server = EmbeddedServer.start(home)) {
                assertThat(asked(server, "select 'alive'")).isEqualTo("alive");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void a_start_as_root_steps_down_to_an_account_without_power() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")));
        try (EmbeddedServer server = EmbeddedServer.start(startedBefore())) {
            String status = Files.readString(Path.of("/proc/" + server.process().pid() + "/status"));
            assertThat(status).containsPattern("Uid:\\s+65534").containsPattern("CapEff:\\s+0000000000000000");
        }
    }

    @Test
    void root_with_a_home_that_others_may_not_enter_steps_into_a_namespace() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")));
        Path closed = Files.createDirectories(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedServer server = EmbeddedServer.start(closed.resolve("home"))) {
            assertThat(asked(server, "select 'alive'")).isEqualTo("alive");
            String status = Files.readString(Path.of("/proc/" + server.process().pid() + "/status"));
            assertThat(status).containsPattern("CapEff:\\s+0000000000000000");
        }
    }

    @Test
    void a_folder_of_another_major_version_is_refused_and_left_as_it_was() throws Exception {
        Path database = Files.createDirectories(home.resolve("database"));
        Files.writeString(database.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedServer.start(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("import");
        assertThat(Files.list(database)).hasSize(1);
    }

    @Test
    void a_folder_that_is_no_database_is_refused_and_left_as_it_was() throws Exception {
        Path database = Files.createDirectories(home.resolve("database"));
        Files.writeString(database.resolve("holiday.txt"), "Lofoten");

        assertThatThrownBy(() -> EmbeddedServer.start(home)).isInstanceOf(CannotStart.class);
        assertThat(Files.readString(database.resolve("holiday.txt"))).isEqualTo("Lofoten");
    }

    @Test
    void a_home_that_is_a_file_is_refused_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedServer.start(file)).isInstanceOf(CannotStart.class).hasMessageContaining("SLOYFE_HOME");
    }

    private Process holder() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Holder.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(program);
        return program;
    }

    private static ProcessHandle postgresOf(Process program) throws IOException {
        BufferedReader said = program.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("ready ")) {
                return ProcessHandle.of(Long.parseLong(line.substring(6))).orElseThrow();
            }
        }
        throw new IOException("The program ended before it was ready");
    }

    /** What a program leaves behind where no signal follows its death. */
    private ProcessHandle startedByHand() throws IOException {
        Account account = Account.forServer(home);
        Binaries binaries = Binaries.unpackedIn(home.resolve("postgresql"));
        Command.run(account.command(
                binaries.program("pg_ctl"), "start", "-w", "-D", home.resolve("database").toString(), "-l", home.resolve("database/by-hand.log").toString(),
                "-o", "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -p " + Postmaster.freePort()));
        return Orphan.find(new DataFolder(home.resolve("database"), "")).orElseThrow();
    }

    private static void store(Server server, String name) throws SQLException {
        try (Connection connection = Login.owner(server).getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table school as select '" + name + "'::text as name");
        }
    }

    private static String stored(Server server) throws SQLException {
        return asked(server, "select name from school");
    }

    private static String asked(Server server, String question) throws SQLException {
        return asked(Login.owner(server).getConnection(), question);
    }

    private static String asked(Connection opened, String question) throws SQLException {
        try (Connection connection = opened; var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String askedUntilAnswered(DataSource pool) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return asked(pool.getConnection(), "select 1::text");
            } catch (SQLException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }
}
