package no.sloyfe.room;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writers with nothing but JDBC: the meeting's next revision, the contribution and its change, and a commit for each. */
final class BareWriters implements AutoCloseable {

    static final String TEXT = "Elevene viser hverandre hva de har funnet ut, og vi spør hva som virker";

    private final List<Connection> connections = new ArrayList<>();

    BareWriters(Path home, int writers) throws Exception {
        List<String> postmaster = Files.readAllLines(home.resolve("database/postmaster.pid"));
        String password = Files.readString(home.resolve("database.password")).strip();
        for (int i = 0; i < writers; i++) {
            Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster.get(3) + "/postgres", "sloyfe", password);
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    AppendBenchmark.Writing writer(int number) {
        try {
            Connection connection = connections.get(number);
            PreparedStatement revision = connection.prepareStatement("update meeting set revision = revision + 1 where id = ? returning revision");
            PreparedStatement contribution = connection.prepareStatement("""
                    insert into contribution (id, owner_id, meeting_id, item_id, step, round, kind, participant_id, circle_id, text, origin, created_revision, revision)
                    values (?, ?, ?, ?, ?, ?, 'POINT', ?, ?, ?, 'PERSON', ?, ?)
                    """);
            PreparedStatement change = connection.prepareStatement(
                    "insert into change (owner_id, meeting_id, revision, thing, thing_id, audience) values (?, ?, ?, 'POINTS', ?, ?)");
            return where -> write(connection, revision, contribution, change, where);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Connection connection, PreparedStatement revision, PreparedStatement contribution, PreparedStatement change,
            AppendBenchmark.Desktop where) throws SQLException {
        UUID meeting = where.place().meeting().value();
        UUID owner = where.place().owner().value();
        UUID id = UUID.randomUUID();
        revision.setObject(1, meeting);
        long number;
        try (ResultSet row = revision.executeQuery()) {
            row.next();
            number = row.getLong(1);
        }
        Object[] values = {id, owner, meeting, where.run().item().value(), where.run().step(), where.run().round(),
            where.place().participant().orElseThrow().value(), where.circle(), TEXT, number, number};
        for (int i = 0; i < values.length; i++) {
            contribution.setObject(i + 1, values[i]);
        }
        contribution.executeUpdate();
        change.setObject(1, owner);
        change.setObject(2, meeting);
        change.setLong(3, number);
        change.setObject(4, id);
        change.setString(5, "group:" + where.circle());
        change.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
