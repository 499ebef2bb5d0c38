package no.sloyfe.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.sloyfe.bench.Program;
import no.sloyfe.bench.crowd.Crowd;
import no.sloyfe.bench.crowd.Diary;
import no.sloyfe.bench.crowd.Guest;
import no.sloyfe.bench.crowd.Venue;
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

    private final Venue venue;
    private final Program program;
    private final Crowd crowd;
    private final Diary diary = new Diary();
    private final Random random = new Random(7);
    private final List<Guest> guests = new ArrayList<>();

    private Soak(Venue venue) {
        this.venue = venue;
        this.program = venue.program;
        this.crowd = venue.crowd;
    }

    public static void main(String[] arguments) throws Exception {
        try (Venue venue = Venue.open(Path.of(arguments[0]))) {
            new Soak(venue).soak();
        }
    }

    private void soak() throws Exception {
        for (int i = 0; i < MEETINGS; i++) {
            String meeting = venue.host.plan("M13");
            venue.host.start(meeting);
            guests.addAll(venue.gather(meeting, PEOPLE, diary));
        }
        int first = Math.max(TIMES / 100, 1000);
        comeAndGo(first, Math.min(60, SECONDS / 20));
        Left before = left();
        comeAndGo(TIMES - first, SECONDS);
        Left after = left();
        System.out.println("After the first: " + before);
        System.out.println("After the last:  " + after);
        System.out.printf(Locale.ROOT, "soak connects=%d heap_growth=%.3f threads_left=%d connections_left=%d database_left=%d errors=%d%n", diary.back.count(),
                after.heap() / (double) before.heap(), after.threads() - before.threads(), after.connections() - before.connections(), after.database() - before.database(), diary.errors);
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
        long database = venue.books.number("select count(*) from pg_stat_activity where usename like '%_app'");
        return new Left(Memory.heap(program.pid()), Memory.threads(program.pid()), sockets() - database, database);
    }

    /** Those that the program holds, also of browsers that are gone. Linux only. */
    private long sockets() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(program.pid()), "fd"))) {
            return open.filter(each -> {
                try {
                    return Files.readSymbolicLink(each).toString().startsWith("socket:");
                } catch (IOException closed) {
                    return false;
                }
            }).count();
        }
    }
}
