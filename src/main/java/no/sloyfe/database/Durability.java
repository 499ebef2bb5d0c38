package no.sloyfe.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import no.sloyfe.CannotStart;

/** What a server must promise before Sløyfe says «saved» to anybody: a version it knows, UTF-8, and commits that survive a power cut. */
final class Durability {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    static void require(Connection connection) throws SQLException {
        if (Integer.parseInt(shown(connection, "server_version_num")) < 180000) {
            throw new CannotStart(
                    "Databasen er PostgreSQL " + shown(connection, "server_version") + "; Sløyfe trenger 18 eller nyere.",
                    "The database is PostgreSQL " + shown(connection, "server_version") + "; Sløyfe needs 18 or newer.");
        }
        if (!shown(connection, "server_encoding").equals("UTF8")) {
            throw new CannotStart(
                    "Databasen har ikke tegnsettet UTF8; lag den på nytt med encoding UTF8.",
                    "The database's encoding is not UTF8; create it again with encoding UTF8.");
        }
        for (String setting : SETTINGS) {
            String value = shown(connection, setting);
            if (value.equals("off") || value.equals("local")) {
                throw new CannotStart(
                        "Databasen kan miste det som er lagret: sett " + setting + " = on på tjeneren.",
                        "The database may lose what is saved: set " + setting + " = on on the server.");
            }
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
