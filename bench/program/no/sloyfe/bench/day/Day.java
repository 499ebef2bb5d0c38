package no.sloyfe.bench.day;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.sloyfe.bench.Program;
import no.sloyfe.bench.crowd.Books;
import no.sloyfe.bench.crowd.Crowd;
import no.sloyfe.bench.crowd.Diary;
import no.sloyfe.bench.crowd.Guest;
import no.sloyfe.bench.crowd.Host;
import no.sloyfe.bench.crowd.Venue;
import no.sloyfe.bench.live.Memory;

/**
 * A hundred meetings of thirty at the same time, each with one contribution a second to a group's list, and a new item every other
 * minute. The heap is what is left after collection: a quarter of the way, and at the end.
 */
public final class Day {

    private static final int MEETINGS = Integer.getInteger("meetings", 100);
    private static final int PEOPLE = Integer.getInteger("people", 30);
    private static final int MINUTES = Integer.getInteger("minutes", 20);
    private static final int ITEM = 120; // seconds

    private record Hall(String meeting, List<Guest> guests) {}

    private final Venue venue;
    private final Program program;
    private final Host host;
    private final Crowd crowd;
    private final Diary diary = new Diary();
    private final Random random = new Random(7);
    private final List<Hall> halls = new ArrayList<>();
    private final AtomicInteger notLed = new AtomicInteger();
    private volatile boolean over;

    private Day(Venue venue) {
        this.venue = venue;
        this.program = venue.program;
        this.host = venue.host;
        this.crowd = venue.crowd;
    }

    public static void main(String[] arguments) throws Exception {
        try (Venue venue = Venue.open(Path.of(arguments[0]))) {
            new Day(venue).pass();
        }
    }

    private void pass() throws Exception {
        Books books = venue.books;
        String[] items = Collections.nCopies(MINUTES * 60 / ITEM + 2, "M13").toArray(String[]::new);
        for (int i = 0; i < MEETINGS; i++) {
            String meeting = host.plan(items);
            List<Guest> guests = venue.gather(meeting, PEOPLE, diary);
            host.start(meeting);
            host.next(meeting, host.run(meeting));
            halls.add(new Hall(meeting, guests));
        }
        System.out.printf(Locale.ROOT, "%d meetings of %d; to come in: %s%n", MEETINGS, PEOPLE, diary.joined);
        double[] cpu = {program.cpuSeconds(), Memory.cpuSecondsOfAll(books.postmaster), own()};
        long began = System.nanoTime();
        crowd.tell(() -> halls.forEach(hall -> crowd.in(random.nextDouble(), () -> write(hall))));
        try (ScheduledExecutorService leaders = Executors.newScheduledThreadPool(4)) {
            for (Hall hall : halls) {
                leaders.scheduleAtFixedRate(() -> lead(hall), random.nextInt(ITEM) + ITEM / 2, ITEM, TimeUnit.SECONDS);
            }
            Thread.sleep(MINUTES * 15_000L);
            long heapBefore = Memory.heap(program.pid());
            long threadsBefore = Memory.threads(program.pid());
            Thread.sleep(MINUTES * 45_000L);
            over = true;
            leaders.shutdownNow();
            waitForTheLast();
            double seconds = (System.nanoTime() - began) / 1e9;
            long heapAfter = Memory.heap(program.pid());
            System.out.printf(Locale.ROOT, "a second: CPU s program %.2f, database %.2f, client %.2f; ack %s; on the group's phones %s%n",
                    (program.cpuSeconds() - cpu[0]) / seconds, (Memory.cpuSecondsOfAll(books.postmaster) - cpu[1]) / seconds, (own() - cpu[2]) / seconds, diary.acked, diary.shown);
            System.out.printf(Locale.ROOT, "heap %d KB, then %d KB; threads %d, then %d%n", heapBefore, heapAfter, threadsBefore, Memory.threads(program.pid()));
            Books.Verdict verdict = books.compare(diary, "");
            System.out.printf(Locale.ROOT, "day ack_p99_ms=%.0f heap_growth=%.3f screen_p99_ms=%.0f written=%d refused=%d lost=%d doubled=%d unseen=%d errors=%d minutes=%d%n",
                    diary.acked.part(0.99), heapAfter / (double) heapBefore, diary.shown.part(0.99), diary.acked.count(), diary.refused, verdict.lost(), verdict.doubled(),
                    verdict.unseen(), diary.errors + verdict.holes() + notLed.get(), MINUTES);
        }
    }

    /** What was sent last is answered, or has had a minute to be, and has come to the phones. */
    private void waitForTheLast() throws InterruptedException {
        for (int second = 0; second < 60 && diary.acked.count() + diary.refused + diary.errors < diary.sent.size(); second++) {
            Thread.sleep(1000);
        }
        Thread.sleep(5000);
    }

    /** Somebody writes, and a second later somebody again, whether or not the first has been answered. */
    private void write(Hall hall) {
        if (!over) {
            crowd.in(1, () -> write(hall));
            hall.guests().get(random.nextInt(PEOPLE)).writeIfMay("point");
        }
    }

    /** Past what the groups make of their list, to the next list; on as soon as all phones show the step. */
    private void lead(Hall hall) {
        try {
            String run = host.run(hall.meeting());
            for (int step = 0; step < 3; step++) {
                run = host.next(hall.meeting(), run);
                await(hall, run);
            }
        } catch (Exception e) {
            if (!over) {
                notLed.incrementAndGet();
                System.out.println(e);
            }
        }
    }

    /** What is written for a step that has passed before any phone shows it stands on no page any more, not on one loaded anew either. */
    private void await(Hall hall, String run) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!over && hall.guests().stream().anyMatch(guest -> !guest.seesStep(run))) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Not on all phones: " + run);
            }
            Thread.sleep(10);
        }
    }

    private static double own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }
}
