package no.sloyfe.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.sloyfe.CannotStart;

/** The login the program works as: it owns no table and obeys row-level security. All nodes derive the same password. */
record ApplicationRole(String name, String password) {

    static final long LOCK = 0x736c6f796665L;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final String MAY_NOT = "42501";
    private static final String WAITED_IN_VAIN = "55P03";

    static ApplicationRole of(Server server) {
        return new ApplicationRole(server.databaseName() + "_app", derived(server));
    }

    Login login(Server server) {
        return new Login(server::url, name, password);
    }

    /** Creates the role, or repairs its password and rights; nodes that start together take turns. */
    void ensureOn(Server server, Connection owner) throws SQLException {
        ensureOn(server, owner, LONGEST_WAIT);
    }

    /** @param longest how long to wait for another node's turn */
    void ensureOn(Server server, Connection owner, Duration longest) throws SQLException {
        boolean opened;
        try {
            owner.setAutoCommit(false);
            // a node that stands still in its turn loses it before the next has waited in vain
            run(owner, "set local idle_in_transaction_session_timeout = " + longest.toMillis() * 2 / 3);
            run(owner, "set local lock_timeout = " + longest.toMillis());
            run(owner, "select pg_advisory_xact_lock(" + LOCK + ")");
            opened = repaired(server, owner);
            run(owner, "grant connect on database %s to %s".formatted(identifier(owner, server.databaseName()), identifier(owner)));
            owner.commit();
            owner.setAutoCommit(true);
        } catch (SQLException e) {
            throw told(server, longest, e);
        }
        refuseWhenMighty(owner);
        if (!opened && !opens(server)) {
            throw new CannotStart(
                    "Rollen «" + name + "» slipper ikke inn i databasen på " + server.place() + "; slipp den inn i pg_hba.conf på tjeneren.",
                    "The role “" + name + "” is not let into the database at " + server.place() + "; let it in in the server's pg_hba.conf.");
        }
    }

    /** Whether it opened the database as it was. */
    private boolean repaired(Server server, Connection owner) throws SQLException {
        if (!exists(owner)) {
            run(owner, "create role %s login noinherit password %s".formatted(identifier(owner), literal(owner)));
            return false;
        }
        if (!opens(server)) {
            run(owner, "alter role %s login password %s".formatted(identifier(owner), literal(owner)));
            return false;
        }
        return true;
    }

    private SQLException told(Server server, Duration longest, SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        if (MAY_NOT.equals(e.getSQLState())) {
            throw new CannotStart(
                    "Databasebrukeren «" + server.user() + "» får ikke lage rollen «" + name + "»; gi den CREATEROLE (" + reason + ").",
                    "The database user “" + server.user() + "” may not create the role “" + name + "”; give it CREATEROLE (" + reason + ").",
                    e);
        }
        if (WAITED_IN_VAIN.equals(e.getSQLState())) {
            throw new CannotStart(
                    "En annen Sløyfe har holdt på med rollen «" + name + "» i over " + longest.toSeconds() + " sekunder; stopp den som har hengt seg, og start igjen.",
                    "Another Sløyfe has been busy with the role “" + name + "” for more than " + longest.toSeconds() + " seconds; stop the one that hangs, and start again.",
                    e);
        }
        return e;
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

    /** Not with a wrong password, nor before it may connect; that the database is away says nothing of either. */
    private boolean opens(Server server) throws SQLException {
        try {
            login(server).starting().getConnection().close();
            return true;
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("28") || state.equals(MAY_NOT)) {
                return false;
            }
            throw e;
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
