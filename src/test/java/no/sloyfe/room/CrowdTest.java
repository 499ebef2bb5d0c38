package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.sloyfe.Browser;
import no.sloyfe.live.Crowd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hundred and twenty simulated people in one room, through a whole staff meeting (domain.md, T05), with two crashes. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
@Tag("crowd") // left out of the usual run: it does not pass yet
class CrowdTest {

    private static final int PEOPLE = Integer.getInteger("sloyfe.crowd", 120);

    /** People scan and type their names; so many are at it at once. */
    private static final int DOORS = 12;

    @TempDir
    Path folder;

    private final Queue<Guest.Ack> acked = new ConcurrentLinkedQueue<>();
    private final Queue<Guest.Ack> shown = new ConcurrentLinkedQueue<>();
    private final AtomicInteger marks = new AtomicInteger();
    private final List<Guest> guests = new ArrayList<>();
    private ProgramOfItsOwn program;
    private Browser leader;
    private String meeting;
    private String code;

    @Test
    void everything_that_was_answered_is_found_once_and_in_order_after_the_program_and_its_database_were_killed() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ProgramOfItsOwn started = new ProgramOfItsOwn(folder.resolve("home")); Crowd crowd = new Crowd(started.port)) {
            program = started;
            plan();
            code = leader.get(meeting + "/room/leader").page().select(".join-code").text().replace("-", "");
            everybody(this::join);
            leads("/room/start");
            List<Onlooker> onlookers = new ArrayList<>();
            guests.forEach(guest -> onlookers.add(new Onlooker(crowd, guest.browser, guest.room)));
            Onlooker leading = new Onlooker(crowd, leader, meeting + "/room/leader");
            Onlooker screen = new Onlooker(crowd, leader, meeting + "/screen");
            var screenPage = new Watched("the screen", leader, meeting + "/screen", crowd);
            var guestPage = new Watched("a guest", guests.getFirst().browser, guests.getFirst().room, crowd);

            everyGuest((guest, run) -> {
                acked.add(guest.write(run, "note:confirms", mark()));
                guest.handOn();
            });
            next();
            everyGuest((guest, run) -> {
                acked.add(guest.write(run, "note:challenges", mark()));
                guest.handOn();
            });
            next();
            try (var killer = Executors.newVirtualThreadPerTaskExecutor()) {
                var killing = killer.submit(() -> {
                    Thread.sleep(300);
                    program.kill();
                    screenPage.lose();
                    guestPage.lose();
                    program.startAgain();
                    return true;
                });
                everyGuest((guest, run) -> {
                    acked.add(guest.write(run, "note", mark()));
                    acked.add(guest.write(run, "note", mark()));
                    point(guest, run);
                });
                killing.get();
            }
            screenPage.comeBack();
            guestPage.comeBack();
            screenPage.looksReloadedAfter("the program was killed");
            guestPage.looksReloadedAfter("the program was killed");
            next();
            onePointInTurn();
            next();
            everyGuest((guest, run) -> guest.send(guest.room + "/placements?run=" + run, "contribution", aLine(), "field", "system"));
            next();
            everyGuest(this::point);
            next();
            program.killDatabase();
            List<String> options = until(() -> program.asked("select id::text from contribution where kind = 'POINT' order by created_revision desc limit 5"));
            everyGuest((guest, run) -> assertThat(guest.send(guest.room + "/votes?run=" + run, "option", options.get(marks.get() % 5)).status()).isEqualTo(200));
            next();
            next();
            everyGuest((guest, run) -> acked.add(guest.write(run, "note:learnt", mark())));
            next();
            everyGuest((guest, run) -> {
                Guest.Ack note = guest.write(run, "note:build", mark());
                acked.add(note);
                shown.add(note);
            });
            allIsStoredOnceAndInOrder();
            long head = Long.parseLong(program.asked("select revision::text from meeting").getFirst());
            waitUntil(() -> leading.since() == head);
            guestPage.looksReloadedAfter("the whole meeting");
            screenPage.looksReloadedAfter("the whole meeting");
            tell(leading, screen, onlookers);
            onlookers.forEach(Onlooker::close);
            leading.close();
            screen.close();
        }
    }

    private void plan() {
        leader = Browser.at(program.address());
        String setUp = program.setUp();
        leader.submit(leader.get(setUp), setUp, "name", "Kari Nordvik", "mail", "kari@solbakken.example",
                "owner", "Fjordvik kommune", "unit", "Solbakken skole");
        Browser.Answer planned = leader.submit(leader.get("/meetings/new"), "/meetings", "begin", "T05");
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        meeting = planned.path();
    }

    private void join(int number) {
        Guest guest = new Guest(program.address(), code, "Gjest " + number);
        synchronized (guests) {
            guests.add(guest);
        }
    }

    private interface Doing {
        void by(Guest guest, String run) throws Exception;
    }

    private void everyGuest(Doing doing) throws Exception {
        String run = run();
        all(guests.stream().map(guest -> (Callable<Boolean>) () -> {
            doing.by(guest, run);
            return true;
        }).toList());
    }

    private static void everybody(java.util.function.IntConsumer doing) throws Exception {
        try (var doors = Executors.newFixedThreadPool(DOORS)) {
            for (var each : doors.invokeAll(IntStream.range(0, PEOPLE).mapToObj(number -> Executors.callable(() -> doing.accept(number))).toList())) {
                each.get();
            }
        }
    }

    private static void all(List<Callable<Boolean>> things) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(things)) {
                each.get();
            }
        }
    }

    /** The first few of a group find room for their points, the others are told that the list is full. */
    private void point(Guest guest, String run) {
        var id = java.util.UUID.randomUUID();
        String text = mark();
        long sent = System.nanoTime();
        Browser.Answer answer = guest.send(guest.room + "/contributions?run=" + run, "client", id.toString(), "to", "point", "text", text);
        assertThat(answer.status()).as(answer.text()).isIn(200, 409);
        if (answer.status() == 200) {
            acked.add(new Guest.Ack(id, text, System.nanoTime() - sent, System.nanoTime()));
        }
    }

    /** One of each group gives a point when the word has come, and another says that their group has the last one too. */
    private void onePointInTurn() throws Exception {
        List<String> oneOfEach = program.asked("""
                select min(p.name) from circle c join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                where c.item_id is null group by c.id
                """);
        String run = run();
        all(guests.stream().filter(guest -> oneOfEach.contains(guest.name)).map(guest -> (Callable<Boolean>) () -> {
            Guest.Ack line = guest.write(run, "plenary", mark());
            acked.add(line);
            shown.add(line);
            return true;
        }).toList());
        String line = aLine();
        everyGuest((guest, here) -> assertThat(guest.send(guest.room + "/support", "line", line).status()).isIn(200, 409));
    }

    private String aLine() throws Exception {
        return program.asked("select id::text from contribution where kind = 'PLENARY' order by created_revision limit 1").getFirst();
    }

    private String mark() {
        return "merke-" + marks.incrementAndGet();
    }

    private String run() throws Exception {
        return until(() -> program.asked("select item_id || '.' || step || '.' || round from room")).getFirst();
    }

    private void next() throws Exception {
        leads("/room/step?from=" + run() + "&to=next");
    }

    private void leads(String path) throws Exception {
        Browser.Answer answer = until(() -> leader.post(meeting + path, "view", "leader"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** While the program or its database is away, the one who asks waits. */
    private static <T> T until(Callable<T> question) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                return question.call();
            } catch (java.sql.SQLException | java.io.IOException | IllegalStateException away) {
                if (tries > 300) {
                    throw away;
                }
                Thread.sleep(200);
            }
        }
    }

    private static void waitUntil(Callable<Boolean> isSo) throws Exception {
        for (int tries = 0; !isSo.call(); tries++) {
            assertThat(tries).as("tries").isLessThan(600);
            Thread.sleep(50);
        }
    }

    private void allIsStoredOnceAndInOrder() throws Exception {
        List<String> stored = program.asked("select id || ' ' || text from contribution order by created_revision");
        assertThat(stored).containsExactlyInAnyOrderElementsOf(
                acked.stream().map(ack -> ack.id() + " " + ack.text()).toList());
        assertThat(program.asked("select (max(revision) - count(*) || ' ' || min(revision)) from change")).containsExactly("0 1");
        assertThat(program.asked("select (select revision from meeting) - (select max(revision) from change)")).containsExactly("0");
        assertThat(program.asked("select count(*) from ballot")).containsExactly(String.valueOf(PEOPLE));
        assertThat(program.asked("select sum(votes) from vote")).containsExactly(String.valueOf(PEOPLE));
        assertThat(program.asked("""
                select count(*) from contribution a join contribution b on a.participant_id = b.participant_id
                    and (a.item_id, a.step) = (b.item_id, b.step) and a.created_revision < b.created_revision
                    and a.kind = 'NOTE' and b.kind = 'NOTE'
                    and substring(a.text from '\\d+')::int > substring(b.text from '\\d+')::int
                """)).as("notes of one person out of order").containsExactly("0");
    }

    private void tell(Onlooker leading, Onlooker screen, List<Onlooker> others) {
        List<Long> acks = acked.stream().map(Guest.Ack::took).sorted().toList();
        System.out.printf("%d people, %d contributions: slowest ack %d ms, p99 %d ms, p50 %d ms; slowest on the leader's page %d ms, on the screen %d ms; %d streams came back%n",
                PEOPLE, acks.size(), ms(acks.getLast()), ms(acks.get(acks.size() * 99 / 100)), ms(acks.get(acks.size() / 2)),
                ms(slowest(leading)), ms(slowest(screen)), others.stream().filter(each -> each.comebacks() > 0).count());
        assertThat(screen.firstSeen().keySet()).containsAll(shown.stream().map(Guest.Ack::text).toList());
    }

    private long slowest(Onlooker onlooker) {
        return shown.stream().mapToLong(ack -> onlooker.firstSeen().getOrDefault(ack.text(), ack.ackedAt()) - ack.ackedAt()).max().orElse(0);
    }

    private static long ms(long nanoseconds) {
        return TimeUnit.NANOSECONDS.toMillis(nanoseconds);
    }
}
