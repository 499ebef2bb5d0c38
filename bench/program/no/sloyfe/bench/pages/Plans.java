package no.sloyfe.bench.pages;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sloyfe.bench.Program;

/** The plans that the program's own statements get, as PostgreSQL's auto_explain writes them to the server's log. */
final class Plans {

    private static final int KEPT = 10;
    private static final int TIMES = 8; // a statement asked often enough has the plan that it keeps
    private static final Pattern BEGIN = Pattern.compile("^\\d{4}-.* LOG:  duration: ([0-9.]+) ms  plan:$");
    private static final Pattern LINE = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .*");

    /** A statement on a page, with its plan as written. */
    private record Run(String page, double millis, String query, String plan) {}

    private final Database database;
    private final School school;
    private final Program program;
    private final Path log;
    private final Path folder;

    Plans(Database database, School school, Program program, Path home, Path folder) {
        this.database = database;
        this.school = school;
        this.program = program;
        this.log = home.resolve("data/postgresql.log");
        this.folder = folder;
    }

    /** Writes the plans of the heaviest statements, and tells how many statements each page runs. */
    Map<String, Integer> keep(Map<String, School.Asked> pages) throws IOException, SQLException, InterruptedException {
        Map<String, Integer> statements = new LinkedHashMap<>();
        List<Run> runs = new ArrayList<>();
        listen(true);
        try {
            var asker = new Pages.Asker(program, school);
            for (var page : pages.entrySet()) {
                for (int time = 0; time < TIMES; time++) {
                    long from = Files.size(log);
                    asker.ask(page.getValue(), time);
                    List<Run> ran = read(page.getKey(), from);
                    statements.put(page.getKey(), ran.size());
                    if (time > TIMES / 2) {
                        runs.addAll(ran);
                    }
                }
            }
        } finally {
            listen(false);
        }
        write(runs);
        return statements;
    }

    private void listen(boolean on) throws SQLException, InterruptedException {
        String[] settings = {"session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0", "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on", "auto_explain.log_parameter_max_length = 0", "auto_explain.log_nested_statements = on"};
        database.run("load 'auto_explain'");
        for (String setting : settings) {
            database.run(on ? "alter role postgres_app set " + setting : "alter role postgres_app reset " + setting.split(" ")[0]);
        }
        // the pool makes itself new connections
        database.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres_app'");
        Thread.sleep(2000);
    }

    private List<Run> read(String page, long from) throws IOException, InterruptedException {
        Thread.sleep(30); // the last statement's plan is written after its answer
        byte[] bytes;
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder text = null;
        double millis = 0;
        for (String line : (new String(bytes, StandardCharsets.UTF_8) + "\n9999-12-31 ").split("\n")) {
            Matcher begin = BEGIN.matcher(line);
            if (LINE.matcher(line).matches() && text != null) {
                runs.add(run(page, millis, text.toString()));
                text = null;
            }
            if (begin.matches()) {
                text = new StringBuilder();
                millis = Double.parseDouble(begin.group(1));
            } else if (text != null) {
                text.append(line.startsWith("\t") ? line.substring(1) : line).append('\n');
            }
        }
        return runs.stream().filter(run -> !run.query().contains("set_config")).toList();
    }

    private static Run run(String page, double millis, String text) {
        int plan = text.indexOf("\n", text.indexOf("Query Text:"));
        Matcher first = Pattern.compile("(?m)^.*\\(cost=").matcher(text);
        plan = first.find() ? first.start() : plan;
        return new Run(page, millis, text.substring(0, plan).replaceFirst("^Query Text: ", "").strip(), text.substring(plan).stripTrailing());
    }

    private void write(List<Run> runs) throws IOException {
        Map<String, List<Run>> byQuery = new HashMap<>();
        runs.forEach(run -> byQuery.computeIfAbsent(run.query(), _ -> new ArrayList<>()).add(run));
        List<List<Run>> heaviest = byQuery.values().stream()
                .map(all -> all.stream().sorted(Comparator.comparingDouble(Run::millis)).toList())
                .sorted(Comparator.comparingDouble((List<Run> all) -> -all.get(all.size() / 2).millis()))
                .limit(KEPT).toList();
        Files.createDirectories(folder);
        for (int at = 0; at < heaviest.size(); at++) {
            List<Run> all = heaviest.get(at);
            Run middle = all.get(all.size() / 2);
            Files.writeString(folder.resolve(String.format(Locale.ROOT, "%02d.txt", at + 1)), String.format(Locale.ROOT,
                    "page: %s; median of %d: %.3f ms with the measuring of each node%n%n%s%n%n%s%n",
                    middle.page(), all.size(), middle.millis(), middle.query(), middle.plan()));
        }
    }
}
