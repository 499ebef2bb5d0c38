package no.sloyfe.unbreakable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own check (amcheck): every index holds every row of its table in order, every table can be read whole. */
final class Indexes {

    private Indexes() {}

    /** What is broken, in sentences. As a superuser; closes the connection. */
    static List<String> broken(Connection connection) throws SQLException {
        try (connection; var statement = connection.createStatement()) {
            statement.execute("create extension if not exists amcheck");
            List<String> broken = new ArrayList<>();
            int checked = 0;
            for (String index : listed(connection, """
                    select c.oid::regclass from pg_class c join pg_am a on a.oid = c.relam
                    where c.relkind = 'i' and a.amname = 'btree' and c.relpersistence = 'p'
                    """)) {
                try {
                    statement.execute("select bt_index_check('" + index + "'::regclass, true)");
                    checked++;
                } catch (SQLException wrong) {
                    broken.add(index + ": " + wrong.getMessage());
                }
            }
            for (String table : listed(connection, "select oid::regclass from pg_class where relkind = 'r' and relpersistence = 'p'")) {
                broken.addAll(listed(connection, "select '" + table + ": ' || msg from verify_heapam('" + table + "'::regclass)"));
                checked++;
            }
            System.out.println("amcheck: " + checked + " indexes and tables, " + broken.size() + " broken");
            return broken;
        }
    }

    private static List<String> listed(Connection connection, String sql) throws SQLException {
        List<String> list = new ArrayList<>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                list.add(rows.getString(1));
            }
        }
        return list;
    }
}
