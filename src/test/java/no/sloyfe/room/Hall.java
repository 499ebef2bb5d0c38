package no.sloyfe.room;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import no.sloyfe.Browser;
import no.sloyfe.live.Crowd;
import no.sloyfe.live.SimulatedBrowser;

/**
 * A hall that fills: guests come in waves within a minute, type the code, say a name, see the room and open their live line; half
 * of them before the meeting starts and half while its first step runs. All come from one address, as behind a school's router.
 */
final class Hall {

    private static final int SECONDS = 60;
    private static final int WAVES = 8;
    private static final long WAVE_MS = 1500;
    private static final long PATIENCE_MS = 60_000;

    /** How one guest fared; milliseconds. */
    private record Came(Browser.Answer page, long join, long firstPicture, SimulatedBrowser line) {}

    private final ProgramOfItsOwn program;
    private final Crowd crowd;
    private final int people;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private Browser leader;
    private String meeting;

    private Hall(ProgramOfItsOwn program, Crowd crowd, int people) {
        this.program = program;
        this.crowd = crowd;
        this.people = people;
    }

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        Path folder = Files.createTempDirectory("hall");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ProgramOfItsOwn program = new ProgramOfItsOwn(folder.resolve("home")); Crowd crowd = new Crowd(program.port)) {
            new Hall(program, crowd, people).fill();
        } finally {
            delete(folder);
        }
        System.exit(0); // the client's own threads are still there
    }

    private void fill() throws Exception {
        plan();
        long cpu = program.cpuMs();
        List<Came> came = come();
        System.out.printf(Locale.ROOT, "program's CPU: %.1f s%n", (program.cpuMs() - cpu) / 1000.0);
        long told = toldAll(came);
        String here = leader.get(meeting + "/room/leader").page().select("#present .pine").text();
        long open = came.stream().filter(each -> each.line().status() == 200 && !each.line().ended()).count();
        System.out.printf(Locale.ROOT, "the leader's page says «%s»; %d lines open, all told of the next change after %d ms%n", here, open, told);
        for (String what : List.of("join", "first_picture")) {
            ToLongFunction<Came> of = what.equals("join") ? Came::join : Came::firstPicture;
            System.out.printf(Locale.ROOT, "%s p50=%d p90=%d p99=%d max=%d ms%n", what, part(came, of, 0.5), part(came, of, 0.9), part(came, of, 0.99), part(came, of, 1));
        }
        System.out.printf(Locale.ROOT, "hall joined=%d refused=%d errors=%d join_p99_ms=%d first_picture_p99_ms=%d%n",
                came.size(), refused.get(), errors.get(), part(came, Came::join, 0.99), part(came, Came::firstPicture, 0.99));
    }

    private void plan() {
        leader = Browser.at(program.address());
        String setUp = program.setUp();
        leader.submit(leader.get(setUp), setUp, "name", "Kari Nordvik", "mail", "kari@solbakken.example",
                "owner", "Fjordvik kommune", "unit", "Solbakken skole");
        meeting = leader.submit(leader.get("/meetings/new"), "/meetings", "begin", "T05").path();
    }

    private List<Came> come() throws Exception {
        String code = leader.get(meeting + "/room/leader").page().select(".join-code").text().replace("-", "");
        Random random = new Random(7);
        long began = System.nanoTime();
        List<Future<Came>> coming = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                String name = "Gjest " + (i + 1);
                long at = (long) i * WAVES / people * (SECONDS * 1000L / WAVES) + random.nextLong(WAVE_MS);
                coming.add(threads.submit(() -> {
                    sleepUntil(began, at);
                    return come(code, name);
                }));
            }
            sleepUntil(began, SECONDS * 500L);
            leader.post(meeting + "/room/start?anyway=true", "view", "leader");
        }
        List<Came> came = new ArrayList<>();
        for (Future<Came> each : coming) {
            if (each.get() != null) {
                came.add(each.get());
            }
        }
        return came;
    }

    /** Null for one who did not get in. */
    private Came come(String code, String name) {
        try {
            Browser guest = Browser.at(program.address());
            long scanned = System.nanoTime();
            Browser.Answer form = guest.get("/join/" + code);
            long pressed = System.nanoTime();
            Browser.Answer page = form.status() == 200 ? guest.submit(form, "/join/" + code, "name", name) : form;
            if (page.status() != 200 || !page.path().endsWith("/room")) {
                (page.status() < 500 ? refused : errors).incrementAndGet();
                return null;
            }
            long join = ms(pressed);
            var source = page.page().selectFirst("live-source");
            SimulatedBrowser line = crowd.open(_ -> {}, source.attr("src") + "&since=" + source.attr("since"),
                    "Cookie: " + String.join("; ", guest.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList()));
            line.awaitOpen();
            if (line.status() != 200) {
                refused.incrementAndGet();
            }
            return new Came(page, join, ms(scanned), line);
        } catch (IllegalStateException | AssertionError failed) {
            errors.incrementAndGet();
            return null;
        }
    }

    /** How long until all lines have told of a change that all are told of: the leader gives more time. */
    private long toldAll(List<Came> came) throws InterruptedException {
        String moreTime = leader.get(meeting + "/room/leader").page().select("button[formaction*=/clock?run=]").first().attr("formaction");
        long from = System.nanoTime();
        leader.post(moreTime, "view", "leader");
        String revision = leader.get(meeting + "/room/leader").page().selectFirst("live-source").attr("since");
        while (ms(from) < PATIENCE_MS && came.stream().anyMatch(each -> behind(each, revision))) {
            Thread.sleep(20);
        }
        came.stream().filter(each -> behind(each, revision)).forEach(_ -> errors.incrementAndGet());
        return ms(from);
    }

    private static boolean behind(Came each, String revision) {
        String last = each.line().lastEventId();
        String seen = last.isEmpty() ? each.page().page().selectFirst("live-source").attr("since") : last;
        return Long.parseLong(seen) < Long.parseLong(revision);
    }

    private static long part(List<Came> came, ToLongFunction<Came> what, double part) {
        List<Long> sorted = new ArrayList<>(came.stream().map(what::applyAsLong).toList());
        Collections.sort(sorted);
        return sorted.isEmpty() ? -1 : sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(part * sorted.size()) - 1));
    }

    private static void sleepUntil(long began, long atMs) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(Math.max(0, atMs - ms(began)));
    }

    private static long ms(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
