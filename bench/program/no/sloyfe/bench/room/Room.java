package no.sloyfe.bench.room;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import no.sloyfe.bench.Program;
import no.sloyfe.bench.crowd.Books;
import no.sloyfe.bench.crowd.Crowd;
import no.sloyfe.bench.crowd.Diary;
import no.sloyfe.bench.crowd.Guest;
import no.sloyfe.bench.crowd.Host;
import no.sloyfe.bench.crowd.Venue;
import no.sloyfe.bench.live.Memory;

/**
 * One meeting in a full hall: all come within half a minute, most of them before it starts; all write for their groups within five
 * seconds; the leader goes on; all vote within five; all lose the network and come back within fifteen. The leader's page and the
 * big screen stand open meanwhile. A meeting of a few dozen has gone the same way before, so that the program is warm.
 *
 * <p>{@code join}: from the scanned code until the room stands on the phone and its line is open. {@code ack}: from sending what is
 * written, or a vote, until the receipt. {@code screen}: from sending until it stands on a phone of the group, each phone counted.
 */
public final class Room {

    private static final int PEOPLE = Integer.getInteger("people", 2000);
    private static final int WARMING = Integer.getInteger("warming", 60);
    private static final double COMING = Integer.getInteger("coming", 30);
    private static final double AT_ONCE = 5;
    private static final double BACK = 15;
    private static final double PATIENCE = 40;

    private final Program program;
    private final Books books;
    private final Host host;
    private final Crowd crowd;

    private Room(Venue venue) {
        this.program = venue.program;
        this.books = venue.books;
        this.host = venue.host;
        this.crowd = venue.crowd;
    }

    public static void main(String[] arguments) throws Exception {
        try (Venue venue = Venue.open(Path.of(arguments[0]))) {
            Room room = new Room(venue);
            for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
                room.meet(WARMING, 4, false);
            }
            room.meet(PEOPLE, COMING, true);
        }
    }

    private double[] cpu;

    private void phase(String name, Diary.Times times, boolean told) {
        double[] now = cpu();
        if (told && cpu != null) {
            System.out.printf(Locale.ROOT, "%-7s %5.1f s, CPU s: program %.1f, database %.1f, client %.1f; %s%n", name, now[3] - cpu[3], now[0] - cpu[0],
                    now[1] - cpu[1], now[2] - cpu[2], times);
        }
        cpu = cpu();
    }

    private double[] cpu() {
        return new double[] {program.cpuSeconds(), Memory.cpuSecondsOfAll(books.postmaster),
            ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0, System.nanoTime() / 1e9};
    }

    private void meet(int people, double coming, boolean told) throws Exception {
        double atOnce = told ? AT_ONCE : 2;
        double away = told ? BACK : 2;
        String meeting = host.plan("M13", "M27");
        String code = host.code(meeting);
        Diary diary = new Diary();
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            guests.add(new Guest(crowd, diary, i, "Gjest " + (i + 1)));
        }
        Guest leading = host.page(crowd, new Diary(), people, meeting + "/room/leader", () -> {});
        Guest screen = host.page(crowd, new Diary(), people + 1, meeting + "/screen", () -> {});
        phase("", diary.joined, false);
        CompletableFuture<Void> in = spread(guests, coming, (guest, done) -> guest.join(code, done));
        Thread.sleep((long) (coming * 800));
        long started = System.nanoTime();
        host.start(meeting);
        if (told) {
            System.out.printf(Locale.ROOT, "started in %.2f s%n", (System.nanoTime() - started) / 1e9);
        }
        wait(in, "join");
        phase("join", diary.joined, told);
        String run = next(meeting, host.run(meeting), guests, diary, told);
        wait(spread(guests, atOnce, (guest, done) -> guest.write("point", done)), "write");
        Thread.sleep(1000);
        phase("write", diary.acked, told);
        double onPhones = diary.shown.part(0.99); // later all see what was proposed, when the leader goes on
        if (told) {
            System.out.println("        on the phones of the group: " + diary.shown);
        }
        run = next(meeting, run, guests, diary, told);
        run = next(meeting, run, guests, diary, told);
        run = next(meeting, run, guests, diary, told);
        wait(spread(guests.subList(0, Math.clamp(people / 8, 1, 8)), 1, (guest, done) -> guest.write("point:proposal", done)), "propose");
        run = next(meeting, run, guests, diary, told);
        phase("", diary.joined, false);
        wait(spread(guests, atOnce, Guest::vote), "vote");
        Thread.sleep(1000);
        phase("vote", diary.voted, told);
        CompletableFuture<Void> back = spread(guests, away, Guest::comeBack);
        Thread.sleep((long) (away * 500));
        host.next(meeting, run);
        wait(back, "reconnect");
        phase("back", diary.back, told);
        Thread.sleep(1500);
        String id = meeting.substring(meeting.lastIndexOf('/') + 1);
        Books.Verdict verdict = books.compare(diary, id);
        long ballots = books.number("select count(*) from ballot where meeting_id = '" + id + "'");
        crowd.tell(() -> {
            guests.forEach(Guest::leave);
            leading.leave();
            screen.leave();
        });
        if (told) {
            System.out.printf(Locale.ROOT, "%d frames, %.1f MB received, %d pages read anew, %d private parts fetched, %d lines lost; unseen %d, holes %d, votes %d of %d%n",
                    diary.frames, crowd.received() / 1e6, diary.refreshes, diary.privates, diary.ended, verdict.unseen(), verdict.holes(), ballots, diary.votes);
            System.out.printf(Locale.ROOT, "room lost=%d doubled=%d errors=%d join_p99_ms=%.0f ack_p99_ms=%.0f screen_p99_ms=%.0f vote_p99_ms=%.0f step_p99_ms=%.0f back_p99_ms=%.0f%n",
                    verdict.lost() + verdict.unseen() + Math.max(0, diary.votes - ballots), verdict.doubled() + Math.max(0, ballots - diary.votes), diary.errors + diary.refused + verdict.holes(),
                    diary.joined.part(0.99), diary.acked.part(0.99), onPhones, diary.voted.part(0.99), diary.stepped.part(0.99), diary.back.part(0.99));
        }
    }

    /** Each begins at a moment of its own within so many seconds. */
    private CompletableFuture<Void> spread(List<Guest> guests, double seconds, BiConsumer<Guest, Runnable> deed) {
        CompletableFuture<Void> all = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(guests.size());
        Random random = new Random(7);
        crowd.tell(() -> guests.forEach(guest -> crowd.in(random.nextDouble() * seconds, () -> deed.accept(guest, () -> {
            if (left.decrementAndGet() == 0) {
                all.complete(null);
            }
        }))));
        return all;
    }

    private void wait(CompletableFuture<?> promise, String what) throws InterruptedException {
        if (!crowd.await(promise, PATIENCE)) {
            System.out.println("Not all were through with: " + what);
        }
    }

    /** The leader goes on; done when the new step stands on all phones. */
    private String next(String meeting, String from, List<Guest> guests, Diary diary, boolean told) throws Exception {
        diary.steppedAt = System.nanoTime();
        String run = host.next(meeting, from);
        long until = System.nanoTime() + (long) (PATIENCE * 1e9);
        while (System.nanoTime() < until && guests.stream().anyMatch(guest -> !guest.seesStep(run))) {
            Thread.sleep(10);
        }
        phase("step", diary.stepped, told);
        return run;
    }
}
