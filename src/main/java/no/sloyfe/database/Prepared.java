package no.sloyfe.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A server that is up and keeps what it is given, with the program's role, all tables as this release wants them, and connections. */
record Prepared(Server server, ApplicationRole role, HikariDataSource pool) {

    private static final Duration SILENCE = Duration.ofSeconds(90); // longer than the role waits for another node

    static Prepared by(Settings settings) {
        boolean own = settings.url().isBlank();
        Server server = own ? EmbeddedServer.start(settings.home()) : ExternalServer.at(settings.url(), settings.user(), settings.password());
        try {
            return (own ? Patience.NONE : settings.patience()).with(server, () -> on(server));
        } catch (RuntimeException e) {
            closeOwn(server);
            throw e;
        } catch (SQLException e) {
            closeOwn(server);
            throw Unreachable.why(server, e);
        }
    }

    private static Prepared on(Server server) throws SQLException {
        try (Connection owner = Login.owner(server).starting().givingUpAfter(SILENCE).getConnection()) {
            Durability.require(owner);
            var role = ApplicationRole.of(server);
            role.ensureOn(server, owner);
            Migrations.run(server, owner, role);
            return new Prepared(server, role, Wiring.pool(server, role));
        }
    }

    private static void closeOwn(Server server) {
        if (server instanceof EmbeddedServer embedded) {
            embedded.close();
        }
    }
}
