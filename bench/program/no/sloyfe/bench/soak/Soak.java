package no.sloyfe.bench.soak;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import no.sloyfe.bench.Program;
import no.sloyfe.bench.crowd.Books;
import no.sloyfe.bench.crowd.Crowd;
import no.sloyfe.bench.crowd.Diary;
import no.sloyfe.bench.crowd.Guest;
import no.sloyfe.bench.crowd.Host;
import no.sloyfe.bench.live.Memory;

/**
 * People who come and go all day: lines are opened and broken off a hundred thousand times, pages read, things ticked, in five
 * meetings. Afterwards everybody has gone, and what is left is compared with what was left after the first hundredth part.
 */
public final class Soak {

    private static final int TIMES = Integer.getInteger("times", 100_000);
    private static final double SECONDS = Double.parseDouble(System.getProperty("minutes", "60")) * 60;
    private static final int MEETINGS = 5;
    private static final int PEOPLE = Integer.getInteger("people", 60);
    private static final int QUIET = 40_000; // ms: longer than an idle connection is kept

    private record Left(long heap, long threads, long connections, long database) {}

    private final Program program;
    private final Books books;
    private final Host host;
    private final Crowd crowd;
    private final Diary diary = new Diary();
    private final Random random = new Random(7);
    private final List<Guest> guests = new ArrayList<>();

    private Soak(Program program, Books books, Host host, Crowd crowd) {
        this.program = program;
        this.books = books;
        this.host = host;
        this.crowd = crowd;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Program.freshFolder();
        try (Program program = Program.start(Path.of(arguments[0]), home)) {
            program.secondsToFirstPage();
            Host host = new Host(program.address, home.resolve("program.log"));
            try (Crowd crowd = new Crowd(new InetSocketAddress("127.0.0.1", program.address.getPort()))) {
                new Soak(program, new Books(home.resolve("data")), host, crowd).soak();
            }
        } finally {
            Program.delete(home);
        }
    }

    private void soak() throws Exception {
        for (int i = 0; i < MEETINGS; i++) {
            gather();
        }
        int first = Math.max(TIMES / 100, 1000);
        comeAndGo(first, Math.min(60, SECONDS / 20));
        Left before = left();
        comeAndGo(TIMES - first, SECONDS);
        Left after = left();
        System.out.println("After the first: " + before);
        System.out.println("After the last:  " + after);
        System.out.printf(Locale.ROOT, "soak connects=%d heap_growth=%.3f threads_left=%d connections_left=%d database_left=%d errors=%d%n", diary.back.count(),
                after.heap() / (double) before.heap(), after.threads() - before.threads(), after.connections(), after.database() - before.database(), diary.errors);
    }

    private void gather() throws Exception {
        String meeting = host.plan("M13");
        String code = host.code(meeting);
        host.start(meeting);
        AtomicInteger waiting = new AtomicInteger(PEOPLE);
        CompletableFuture<Void> in = new CompletableFuture<>();
        for (int i = 0; i < PEOPLE; i++) {
            Guest guest = new Guest(crowd, diary, i, "Gjest " + (i + 1));
            guests.add(guest);
            crowd.tell(() -> guest.join(code, () -> {
                if (waiting.decrementAndGet() == 0) {
                    in.complete(null);
                }
            }));
        }
        crowd.await(in, 60);
    }

    /** So many times in so many seconds somebody's line is broken off and opened again; at last all go. */
    private void comeAndGo(int times, double seconds) throws Exception {
        CompletableFuture<Void> through = new CompletableFuture<>();
        int before = diary.back.count();
        crowd.tell(() -> step(times, seconds / times, through));
        if (!crowd.await(through, seconds * 2 + 60)) {
            System.out.println("Only " + (diary.back.count() - before) + " of " + times + " came back");
        }
        Thread.sleep(3000);
        crowd.tell(() -> guests.forEach(Guest::fallAsleep));
    }

    private void step(int times, double pause, CompletableFuture<Void> through) {
        if (times == 0) {
            through.complete(null);
            return;
        }
        crowd.in(pause, () -> step(times - 1, pause, through));
        Guest guest = guests.get(random.nextInt(guests.size()));
        switch (random.nextInt(20)) {
            case 0 -> guest.reload(() -> {});
            case 1 -> guest.tick(random.nextBoolean());
            default -> {}
        }
        guest.comeBack(() -> {});
    }

    private Left left() throws Exception {
        Thread.sleep(QUIET);
        return new Left(Memory.heap(program.pid()), Memory.threads(program.pid()), connections(), books.number("select count(*) from pg_stat_activity where usename like '%_app'"));
    }

    /** Those that browsers have open to the program. Linux only. */
    private long connections() throws IOException {
        String port = String.format(":%04X", program.address.getPort());
        long open = 0;
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] words = line.strip().split("\\s+");
                open += words.length > 3 && words[1].endsWith(port) && words[3].equals("01") ? 1 : 0;
            }
        }
        return open;
    }
}
