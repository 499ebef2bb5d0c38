package no.sloyfe.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import no.sloyfe.CannotStart;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the tables to what this release wants. Flyway is asked only when they are not there: it takes its time to wake. */
final class Migrations {

    private static final String PLACE = "db/migration";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private Migrations() {}

    static void run(Server server, Connection owner, ApplicationRole role) throws SQLException {
        if (!done(owner).equals(shipped())) {
            run(server, role, LONGEST_WAIT);
        }
    }

    /** @param longest how long to wait for another node that is at it, in whole seconds; the migrations themselves take the time they take */
    static void run(Server server, ApplicationRole role, Duration longest) {
        try {
            Flyway.configure()
                    .dataSource(Login.owner(server).starting())
                    .locations("classpath:" + PLACE)
                    .placeholders(Map.of("app_role", '"' + role.name() + '"'))
                    .lockRetryCount((int) longest.toSeconds()) // it tries once a second
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (String.valueOf(e.getMessage()).startsWith("Number of retries exceeded while attempting to acquire PostgreSQL advisory lock")) {
                throw new CannotStart(
                        "En annen Sløyfe har holdt på med tabellene i over " + longest.toSeconds() + " sekunder; vent til den er ferdig, eller stopp den hvis den har hengt seg, og start igjen.",
                        "Another Sløyfe has been busy with the tables for more than " + longest.toSeconds() + " seconds; wait until it is done, or stop it if it hangs, and start again.",
                        e);
            }
            throw e;
        }
    }

    /** Script and checksum of each migration that was run; something else when one failed. */
    static Set<String> done(Connection owner) throws SQLException {
        Set<String> done = new HashSet<>();
        try (var statement = owner.createStatement()) {
            try (var exists = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                exists.next();
                if (!exists.getBoolean(1)) {
                    return done;
                }
            }
            try (var rows = statement.executeQuery("select script, checksum, success from flyway_schema_history where version is not null")) {
                while (rows.next()) {
                    done.add(rows.getString(1) + " " + rows.getInt(2) + (rows.getBoolean(3) ? "" : " failed"));
                }
            }
        }
        return done;
    }

    static Set<String> shipped() {
        Set<String> shipped = new HashSet<>();
        try {
            for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath:" + PLACE + "/V*.sql")) {
                shipped.add(Objects.requireNonNull(script.getFilename()) + " " + checksum(script));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shipped;
    }

    /** As Flyway reckons it: of the lines, without their ends. */
    private static int checksum(Resource script) throws IOException {
        var checksum = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                checksum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) checksum.getValue();
    }
}
