package no.sloyfe;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import no.sloyfe.database.EmbeddedServer;
import no.sloyfe.database.Unpacked;

/**
 * One real PostgreSQL for each JVM of the test run, under {@code target/}; each caller gets a database of its own on
 * it.
 */
public final class Database {

    /** Where it lies; no two JVMs share it. */
    public static final Path HOME = Path.of(System.getProperty("sloyfe.test.home", "target/test-home"));

    private static final AtomicInteger made = new AtomicInteger();

    private static final class Started {
        private static final EmbeddedServer server;

        static {
            Unpacked.lentTo(HOME);
            server = EmbeddedServer.start(HOME);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
    }

    /** Address and owner's login of an empty database. */
    public record Fresh(String url, String user, String password) {

        public String[] properties() {
            return new String[] {
                "sloyfe.database.url=" + url, "sloyfe.database.user=" + user, "sloyfe.database.password=" + password
            };
        }
    }

    private Database() {}

    public static Fresh fresh() {
        var server = Started.server;
        String name = "test_" + made.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = server.url().replaceFirst("/[^/]*$", "/" + name);
        return new Fresh(url, server.user(), server.password());
    }
}
