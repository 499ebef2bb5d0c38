package no.sloyfe.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.sloyfe.Browser;
import no.sloyfe.Solbakken;
import no.sloyfe.database.Owned;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An owner with a school, three of its meetings (one planned, one running, one over) and people who may see them, in all of whose
 * texts a word stands that stands nowhere else.
 */
final class World {

    static final String GUEST = "Gjest";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String TABLES = """
            select string_agg(format('select %L || md5(coalesce(string_agg(t::text, '''' order by t::text), '''')) from %I t where owner_id = $1', c.table_name, c.table_name), ' union all ')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and c.column_name = 'owner_id' and t.table_type = 'BASE TABLE'
              and c.table_name !~ '^(session|audit|mail|login)'
            """;

    final String word;
    final Solbakken school;
    final Map<String, Browser> people = new LinkedHashMap<>();
    final String planned;
    final String running;
    final String over;
    private final ApplicationContext program;
    private final Browser kari;

    World(ApplicationContext program, String word) {
        this.program = program;
        this.word = word;
        school = Solbakken.in(program);
        kari = school.browser(Solbakken.LEADER);
        people.put(Solbakken.LEADER, kari);
        people.put("Amina Hassan", school.browser("Amina Hassan"));
        people.put("Jonas Berg", school.browser("Jonas Berg"));
        over = over();
        running = running();
        planned = planned();
        kari.post("/methods");
        people.put("", school.visitor());
    }

    /** Where somebody begins; the visitor has no name. */
    List<String> doors(String who) {
        return who.isEmpty() ? List.of("/", "/login", "/join")
                : List.of("/", running + "/room", running + "/room/leader", running, planned, planned + "/preparation", planned + "/preparation/tasks",
                        planned + "/people", over, over + "/minutes", running + "/closure", running + "/room/paper", running + "/room/device",
                        "/units/" + school.unit + "/staff", "/methods", "/meetings/new");
    }

    String meeting(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String plan(String title, String... methods) {
        String home = kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "empty", "title", word + title, "day", "2026-10-13", "at", "08:30").path();
        for (String method : methods) {
            kari.submit(kari.get(home + "/programme/new"), home + "/programme", "title", word + " " + method, "question", word + "?", "minutes", "30", "method", method);
        }
        kari.post(home + "/people/unit");
        return home;
    }

    private String planned() {
        String home = kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "T05", "title", word + "-planned").path();
        kari.post(home + "/people/unit");
        kari.post(home + "/groups");
        Browser.Answer tasks = kari.get(home + "/preparation/tasks");
        tasks.page().select("a[href*=/preparation/tasks/]").stream().map(link -> link.attr("href")).filter(path -> ID.matcher(path.substring(path.lastIndexOf('/') + 1)).matches())
                .findFirst().ifPresent(path -> kari.upload(kari.get(path), path + "/files", "file", word + ".pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.ISO_8859_1)));
        kari.post(home + "/invitation");
        return home;
    }

    private String running() {
        String home = plan("-running", "M01", "M26", "M27", "M23");
        people.get("Amina Hassan").get(home + "/room");
        people.get("Jonas Berg").get(home + "/room");
        kari.post(home + "/room/start?anyway=true", "view", "leader");
        String code = kari.get(home + "/room/leader").page().select(".join-code").text().replace("-", "");
        Browser guest = school.visitor();
        guest.submit(guest.get("/join/" + code), "/join/" + code, "name", GUEST + " " + word);
        people.put(GUEST, guest);
        write(home, "note");
        next(home);
        next(home);
        write(home, "point");
        next(home);
        return home;
    }

    private String over() {
        String home = plan("-over", "M14");
        people.get("Amina Hassan").get(home + "/room");
        kari.post(home + "/room/start?anyway=true", "view", "leader");
        write(home, "point");
        Browser.Answer page = kari.get(home + "/closure");
        kari.submit(page, home + "/closure/milestones", "who", "Amina Hassan", "what", word + " milepæl", "due", "2026-12-01", "how-seen", word);
        kari.post(home + "/endings/measures", "id", UUID.randomUUID().toString(), "measure", word + " tiltak", "sign", word + " tegn", "look-on", "2026-12-01");
        kari.post(home + "/closure");
        return home;
    }

    private void write(String home, String to) {
        for (String name : List.of("Amina Hassan", "Jonas Berg")) {
            Browser browser = people.get(name);
            String action = browser.get(home + "/room").page().select("#compose form").attr("action");
            if (!action.isEmpty()) {
                browser.post(action, "client", UUID.randomUUID().toString(), "to", to, "text", word + " fra " + name);
            }
        }
    }

    void next(String home) {
        String on = kari.get(home + "/room/leader").page().select("#step .next").attr("formaction");
        if (!on.isEmpty()) {
            kari.post(on, "view", "leader", "anyway", "true");
        }
    }

    /** Every id of this owner's that stands in some row. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (String table : List.of("meeting", "item", "participant", "person", "contribution", "loop", "circle", "milestone", "measure", "unit", "preparation_task", "preparation_file")) {
            ids.addAll(asked("select id::text from " + table));
        }
        return ids;
    }

    private List<String> asked(String sql) {
        try {
            return program.getBean(Owned.class).read(school.owner.value(), () -> program.getBean(JdbcClient.class).sql(sql).query(String.class).list());
        } catch (org.springframework.jdbc.BadSqlGrammarException noSuchTable) {
            return List.of();
        }
    }

    /** What all rows of the owner come to, table by table; sessions, logs and letters aside. */
    Map<String, String> rows() {
        return program.getBean(Owned.class).read(school.owner.value(), () -> {
            JdbcClient jdbc = program.getBean(JdbcClient.class);
            String every = jdbc.sql(TABLES).query(String.class).single().replace("$1", "'" + school.owner + "'::uuid");
            Map<String, String> rows = new HashMap<>();
            jdbc.sql(every).query(String.class).list().forEach(line -> rows.put(line.substring(0, line.length() - 32), line.substring(line.length() - 32)));
            return rows;
        });
    }

    /** Whether its people still get in: nobody has logged out, the meetings are there. */
    boolean stands() {
        return people.get(Solbakken.LEADER).get(planned).status() == 200 && people.get(Solbakken.LEADER).get(running + "/room/leader").status() == 200
                && people.get("Amina Hassan").get(running + "/room").page().select("#stage").size() == 1
                && people.get(GUEST).get(running + "/room").status() == 200;
    }

    static List<String> idsIn(String text) {
        Matcher ids = ID.matcher(text);
        return ids.results().map(found -> found.group()).distinct().collect(Collectors.toCollection(ArrayList::new));
    }
}
