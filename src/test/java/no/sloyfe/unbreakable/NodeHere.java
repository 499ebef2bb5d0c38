package no.sloyfe.unbreakable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import no.sloyfe.Database;
import no.sloyfe.Sloyfe;
import no.sloyfe.live.LiveConnections;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A node in this JVM, which can be made deaf and dumb to the hints of others. */
public final class NodeHere implements Nodes.Node {

    /** The connections that hints come and go by. */
    static final class Hints implements LiveConnections {

        private final DataSource unpooled;
        private final Set<Connection> open = ConcurrentHashMap.newKeySet();
        private volatile boolean off;

        Hints(DataSource unpooled) {
            this.unpooled = unpooled;
        }

        @Override
        public Connection open() throws SQLException {
            if (off) {
                throw new SQLException("Hints are off");
            }
            Connection connection = unpooled.getConnection();
            open.add(connection);
            return connection;
        }

        void off() throws SQLException {
            off = true;
            for (Connection each : open) {
                each.close();
            }
        }
    }

    static class Beans { // no @Configuration, which every program with the tests beside it would find


        @Bean
        @Primary
        Hints hints(@Qualifier("unpooled") DataSource unpooled) {
            return new Hints(unpooled);
        }
    }

    public final ConfigurableApplicationContext program;

    public NodeHere(Database.Fresh database) {
        program = new SpringApplicationBuilder(Sloyfe.class, Beans.class).logStartupInfo(false).run(
                "--sloyfe.database.url=" + database.url(), "--sloyfe.database.user=" + database.user(),
                "--sloyfe.database.password=" + database.password(), "--sloyfe.port=0", "--sloyfe.jobs=false");
    }

    @Override
    public int port() {
        return Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** From now on it neither tells nor hears. */
    void withoutHints() throws SQLException {
        program.getBean(Hints.class).off();
    }

    @Override
    public void close() {
        program.close();
    }
}
