package no.sloyfe.unbreakable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.sloyfe.database.Server;
import org.springframework.context.ApplicationContext;

/** The database of a program in this JVM, seen by the owner of its tables; over one connection, as logging in takes its time. */
public final class OwnersStore implements Store {

    private final String url;
    private final String user;
    private final String password;
    private Connection connection;

    public OwnersStore(ApplicationContext program) {
        this(program.getBean(Server.class));
    }

    private OwnersStore(Server server) {
        this(server.url(), server.user(), server.password());
    }

    OwnersStore(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public synchronized List<String> asked(String sql) throws Exception {
        try (var rows = connection().createStatement().executeQuery(sql)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null || !connection.isValid(0)) {
            connection = DriverManager.getConnection(url, user, password);
        }
        return connection;
    }
}
