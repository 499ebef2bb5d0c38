package no.sloyfe.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Makes one new connection each time it is asked, at the address the server has just then. */
final class Login extends AbstractDataSource {

    private final Supplier<String> url;
    private final String user;
    private final String password;
    private final Properties asked = new Properties();

    Login(Supplier<String> url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** For a start: a cold JVM on a busy machine takes its time to log in. */
    Login starting() {
        asked.setProperty("loginTimeout", "30");
        return this;
    }

    static Login owner(Server server) {
        return new Login(server::url, server.user(), server.password());
    }

    /**
     * Gives up a connection on which nothing has come for so long, and lets the server give up a transaction whose client is
     * gone without a word: else it would hold its meeting, and all who wait for it, until the network tells of its end in hours.
     */
    Login givingUpAfter(Duration silence) {
        asked.setProperty("socketTimeout", String.valueOf(silence.toSeconds()));
        return with("idle_in_transaction_session_timeout=" + silence.toMillis());
    }

    /** Keeps one plan for each statement. To weigh anew each time whether one for just these values is cheaper took longer than most statements. */
    Login keepingPlans() {
        return with("plan_cache_mode=force_generic_plan");
    }

    private Login with(String setting) {
        asked.merge("options", "-c " + setting, (some, more) -> some + " " + more);
        return this;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "sloyfe");
        properties.setProperty("connectTimeout", "4");
        properties.setProperty("loginTimeout", "8");
        properties.setProperty("tcpKeepAlive", "true");
        properties.putAll(asked);
        Connection connection = new Driver().connect(url.get(), properties);
        if (connection == null) {
            throw new SQLException("Not an address of a PostgreSQL");
        }
        return connection;
    }
}
