package no.sloyfe.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.sloyfe.CannotStart;

/** The login the program works as: it owns no table and obeys row-level security. All nodes derive the same password. */
record ApplicationRole(String name, String password) {

    private static final long LOCK = 0x736c6f796665L;

    static ApplicationRole of(Server server) {
        return new ApplicationRole(server.databaseName() + "_app", derived(server));
    }

    Login login(Server server) {
        return new Login(server::url, name, password);
    }

    /** Creates the role, or repairs its password and rights; nodes that start together take turns. */
    void ensureOn(Server server, Connection owner) {
        try {
            owner.setAutoCommit(false);
            run(owner, "select pg_advisory_xact_lock(" + LOCK + ")");
            if (!exists(owner)) {
                run(owner, "create role %s login noinherit password %s".formatted(identifier(owner), literal(owner)));
            } else if (!opens(server)) {
                run(owner, "alter role %s login password %s".formatted(identifier(owner), literal(owner)));
            }
            run(owner, "grant connect on database %s to %s".formatted(identifier(owner, server.databaseName()), identifier(owner)));
            owner.commit();
            owner.setAutoCommit(true);
            refuseWhenMighty(owner);
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new CannotStart(
                    "Databasebrukeren «" + server.user() + "» får ikke lage rollen «" + name + "»; gi den CREATEROLE (" + reason + ").",
                    "The database user “" + server.user() + "” may not create the role “" + name + "”; give it CREATEROLE (" + reason + ").",
                    e);
        }
    }

    private boolean exists(Connection owner) throws SQLException {
        return holds(owner, "select exists (select from pg_roles where rolname = ?)");
    }

    private void refuseWhenMighty(Connection owner) throws SQLException {
        if (holds(owner, """
                select exists (
                    select from pg_roles r
                    where r.rolname = ?
                      and (r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, current_user, 'member')))
                """)) {
            throw new CannotStart(
                    "Rollen «" + name + "» kan gå forbi radsikkerheten; ta fra den SUPERUSER, BYPASSRLS og medlemskap i eierrollen.",
                    "The role “" + name + "” can pass row-level security; take SUPERUSER, BYPASSRLS and membership in the owner from it.");
        }
    }

    private boolean holds(Connection owner, String question) throws SQLException {
        try (var statement = owner.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private boolean opens(Server server) {
        try (Connection connection = login(server).getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String identifier(Connection connection) throws SQLException {
        return identifier(connection, name);
    }

    private static String identifier(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private String literal(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteLiteral(password);
        }
    }

    private static String derived(Server server) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(server.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(("application role of " + server.databaseName()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
