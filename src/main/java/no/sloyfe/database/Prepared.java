package no.sloyfe.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** A server that is up and keeps what it is given, with the program's role, all tables as this release wants them, and connections. */
record Prepared(Server server, ApplicationRole role, HikariDataSource pool) {

    static Prepared by(Settings settings) {
        Server server = settings.url().isBlank() ? EmbeddedServer.start(settings.home())
                : ExternalServer.at(settings.url(), settings.user(), settings.password());
        try (Connection owner = Login.owner(server).getConnection()) {
            Durability.require(owner);
            var role = ApplicationRole.of(server);
            role.ensureOn(server, owner);
            Migrations.run(server, owner, role);
            return new Prepared(server, role, Wiring.pool(server, role));
        } catch (RuntimeException e) {
            closeOwn(server);
            throw e;
        } catch (SQLException e) {
            closeOwn(server);
            throw Durability.unreachable(server, e);
        }
    }

    private static void closeOwn(Server server) {
        if (server instanceof EmbeddedServer embedded) {
            embedded.close();
        }
    }
}
