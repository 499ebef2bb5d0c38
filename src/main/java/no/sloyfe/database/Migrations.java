package no.sloyfe.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the tables to what this release wants. Flyway is asked only when they are not there: it takes its time to wake. */
final class Migrations {

    private static final String PLACE = "db/migration";

    private Migrations() {}

    static void run(Server server, Connection owner, ApplicationRole role) throws SQLException {
        if (!done(owner).equals(shipped())) {
            Flyway.configure()
                    .dataSource(Login.owner(server))
                    .locations("classpath:" + PLACE)
                    .placeholders(Map.of("app_role", '"' + role.name() + '"'))
                    .load()
                    .migrate();
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
