package no.sloyfe.bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.sloyfe.bench.Program;

/**
 * The fifteen most used pages: my page, the list of meetings, a new meeting, the plan, an item of the programme, people,
 * groups, the invitation, preparation, the room as a participant and as the leader sees it (with what was promised), the
 * big screen, the minutes, the loop, the library.
 *
 * <p>Two programs run beside one another and are asked in turn, one request at a time: one that has a single school with
 * nine years of meetings, and one that has the same school in a country. Both have read every page many times before
 * anything is counted. The time is from the request's first byte to the answer's last, over loopback, compressed.
 */
public final class Pages {

    private static final int UNITS = 2800;
    private static final int MEETINGS_EACH = 357;
    private static final int AT_A_TIME = 10_000;
    private static final int FEWEST_WARM = 20;
    private static final int MOST_WARM = 1000;
    private static final Duration LONGEST_WARM = Duration.ofSeconds(240);
    private static final int ROUNDS = 200;

    public static void main(String[] arguments) throws Exception {
        Path laidOut = Path.of(arguments[0]);
        Path bench = Path.of(arguments[1]);
        double factor = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.05;
        boolean kept = arguments.length > 3;
        Path folder = kept ? Files.createDirectories(Path.of(arguments[3])) : Program.freshFolder();
        try {
            new Pages(laidOut, bench, factor, folder).measure();
        } finally {
            if (!kept) {
                Program.delete(folder);
            }
        }
    }

    private final Path laidOut;
    private final Path bench;
    private final double factor;
    private final Path school;
    private final Path country;

    private Pages(Path laidOut, Path bench, double factor, Path folder) {
        this.laidOut = laidOut;
        this.bench = bench;
        this.factor = factor;
        this.school = folder.resolve("school");
        this.country = folder.resolve("country");
    }

    private void measure() throws Exception {
        if (!Files.exists(country)) {
            make();
        }
        try (Program one = Program.start(laidOut, school, "--demo"); Program many = Program.start(laidOut, country, "--demo")) {
            one.secondsToFirstPage();
            many.secondsToFirstPage();
            try (var database = new Database(country.resolve("data"))) {
                say("the country: %s%n", database.one("""
                        select format('%s units, %s people, %s meetings, %s contributions, %s MB', (select count(*) from unit), (select count(*) from person),
                            (select count(*) from meeting), (select count(*) from contribution), pg_database_size(current_database()) / 1048576)"""));
                var there = new School(database);
                var plans = new Plans(database, there, many, country, bench.resolve("plans"));
                compare(there.pages(database), new Asker(one, there), new Asker(many, there), plans);
            }
        }
    }

    private void compare(Map<String, School.Asked> pages, Asker alone, Asker among, Plans plans) throws Exception {
        Map<String, Times> inSchool = new LinkedHashMap<>();
        Map<String, Times> inCountry = new LinkedHashMap<>();
        pages.keySet().forEach(page -> {
            inSchool.put(page, new Times());
            inCountry.put(page, new Times());
        });
        long begun = System.nanoTime();
        int warmed = 0;
        while (warmed < FEWEST_WARM || (System.nanoTime() - begun < LONGEST_WARM.toNanos() && warmed < MOST_WARM)) {
            round(pages, alone, among, warmed++, inSchool, inCountry);
        }
        Stream.of(inSchool, inCountry).forEach(times -> times.values().forEach(Times::forget));
        say("warm after %d rounds%n", warmed);
        for (int round = 0; round < ROUNDS; round++) {
            round(pages, alone, among, round, inSchool, inCountry);
        }
        Map<String, Integer> statements = plans.keep(pages);
        say("%-16s %10s %10s %10s %10s %7s %11s %8s%n", "page", "school p50", "p95", "country p50", "p95", "growth", "statements", "KB sent");
        double slowest = 0;
        double growth = 0;
        for (String page : pages.keySet()) {
            Times here = inSchool.get(page);
            Times there = inCountry.get(page);
            slowest = Math.max(slowest, there.at(95));
            growth = Math.max(growth, there.at(50) / here.at(50));
            say("%-16s %10.1f %10.1f %10.1f %10.1f %7.2f %11d %8.1f%n", page, here.at(50), here.at(95), there.at(50), there.at(95),
                    there.at(50) / here.at(50), statements.get(page), among.bytes(pages.get(page)) / 1024.0);
        }
        Times all = new Times();
        inCountry.values().forEach(all::add);
        say("all requests in the country: p50 %.1f ms, p95 %.1f ms%n", all.at(50), all.at(95));
        say("pages p95_ms=%.1f growth=%.2f factor=%s%n", slowest, growth, String.valueOf(factor));
    }

    /** Each page once in both, which of them first changing from round to round. */
    private static void round(Map<String, School.Asked> pages, Asker alone, Asker among, int round,
            Map<String, Times> inSchool, Map<String, Times> inCountry) throws IOException {
        for (var page : pages.entrySet()) {
            long first = round % 2 == 0 ? alone.ask(page.getValue(), round) : 0;
            long there = among.ask(page.getValue(), round);
            long here = round % 2 == 0 ? first : alone.ask(page.getValue(), round);
            inSchool.get(page.getKey()).add(here);
            inCountry.get(page.getKey()).add(there);
        }
    }

    private void make() throws Exception {
        int units = Math.max(1, (int) (UNITS * factor));
        try (Program program = Program.start(laidOut, school, "--demo")) {
            program.secondsToFirstPage();
            try (var database = new Database(school.resolve("data"))) {
                new School(database).open(program.address);
                database.run(Files.readString(bench.resolve("country.sql")));
                database.run("call made.take('Solbakken skole')");
                database.run("call made.agenda(0, 0, " + MEETINGS_EACH + ")");
                fill(database, 0, MEETINGS_EACH);
                database.run("vacuum analyze");
            }
        }
        var copy = new ProcessBuilder("cp", "-a", school.toString(), country.toString()).inheritIO().start();
        if (copy.waitFor() != 0) {
            throw new IOException("The school could not be copied");
        }
        try (Program program = Program.start(laidOut, country, "--demo")) {
            program.secondsToFirstPage();
            try (var database = new Database(country.resolve("data"))) {
                database.run("alter system set max_wal_size = '8GB'");
                database.run("alter system set checkpoint_timeout = '30min'");
                database.run("select pg_reload_conf()");
                database.run("call made.units(" + units + ")");
                database.run("call made.agenda(1, " + units + ", " + MEETINGS_EACH + ")");
                fill(database, MEETINGS_EACH, MEETINGS_EACH + units * MEETINGS_EACH);
                say("vacuum …%n");
                database.run("vacuum analyze");
                database.run("alter system reset all");
                database.run("checkpoint");
            }
        } catch (Exception unfinished) {
            Files.move(country, country.resolveSibling("unfinished-" + System.currentTimeMillis()));
            throw unfinished;
        }
    }

    private void fill(Database database, int from, int until) throws SQLException {
        database.run("set session_replication_role = replica; set work_mem = '64MB'; set synchronous_commit = off");
        long begun = System.nanoTime();
        for (int n = from; n < until; n += AT_A_TIME) {
            database.run("call made.fill(" + n + ", " + Math.min(until, n + AT_A_TIME) + ")");
            say("%d of %d meetings, %.0f s%n", Math.min(until, n + AT_A_TIME), until, (System.nanoTime() - begun) / 1e9);
        }
        database.run("set session_replication_role = default; set synchronous_commit = on");
    }

    /** Two people at one program. */
    static final class Asker {

        private final Browser leader;
        private final Browser teacher;

        Asker(Program program, School school) throws IOException {
            leader = Browser.of(program.address, school.leader);
            teacher = Browser.of(program.address, school.teacher);
        }

        long ask(School.Asked page, int round) throws IOException {
            return answer(page, round).nanos();
        }

        int bytes(School.Asked page) throws IOException {
            return answer(page, 0).bytes();
        }

        private Browser.Answer answer(School.Asked page, int round) throws IOException {
            String address = page.addresses().get(round % page.addresses().size());
            Browser.Answer answer = (page.byLeader() ? leader : teacher).get(address);
            if (answer.status() != 200) {
                throw new IOException(address + " answered " + answer.status() + " " + answer.location());
            }
            return answer;
        }
    }

    /** Milliseconds. */
    private static final class Times {

        private final List<Double> all = new ArrayList<>();

        void add(long nanos) {
            all.add(nanos / 1e6);
        }

        void forget() {
            all.clear();
        }

        void add(Times others) {
            all.addAll(others.all);
        }

        double at(int percent) {
            List<Double> sorted = all.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }
    }

    static void say(String format, Object... figures) {
        System.out.printf(Locale.ROOT, format, figures);
    }
}
