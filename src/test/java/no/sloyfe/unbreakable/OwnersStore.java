package no.sloyfe.unbreakable;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import no.sloyfe.database.Server;
import org.springframework.context.ApplicationContext;

/** The database of a program in this JVM, seen by the owner of its tables. */
public record OwnersStore(String url, String user, String password) implements Store {

    public OwnersStore(ApplicationContext program) {
        this(program.getBean(Server.class));
    }

    private OwnersStore(Server server) {
        this(server.url(), server.user(), server.password());
    }

    @Override
    public List<String> asked(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(url, user, password);
                var rows = connection.createStatement().executeQuery(sql)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }
}
