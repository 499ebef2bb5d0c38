package no.sloyfe.bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of a running program, as its owner: passes row-level security. */
final class Database implements AutoCloseable {

    private final Connection connection;

    /**
     * Connects.
     *
     * @param home the program's data folder
     */
    Database(Path home) throws IOException, SQLException {
        String port = Files.readAllLines(home.resolve("database/postmaster.pid")).get(3).strip();
        String password = Files.readString(home.resolve("database.password")).strip();
        connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "sloyfe", password);
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column. */
    List<String> column(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            List<String> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    String one(String sql, Object... parameters) throws SQLException {
        return column(sql, parameters).getFirst();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
