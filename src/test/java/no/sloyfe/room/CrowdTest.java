package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sloyfe.Browser;
import no.sloyfe.database.Unpacked;
import no.sloyfe.live.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hundred and twenty simulated people in one room, through a whole staff meeting (domain.md, T05), with two crashes. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class CrowdTest {

    private static final int PEOPLE = Integer.getInteger("sloyfe.crowd", 120);

    @TempDir
    Path folder;

    private final Promised promised = new Promised();
    private final AtomicInteger marks = new AtomicInteger();
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();
    private ProgramOfItsOwn program;
    private Browser leader;
    private String meeting;

    @Test
    void everything_that_was_answered_is_found_once_and_in_order_after_the_program_and_its_database_were_killed() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Unpacked.lentTo(folder.resolve("home"));
        try (ProgramOfItsOwn started = new ProgramOfItsOwn(folder.resolve("home"), ProgramOfItsOwn.SHORT_LIVED); Crowd crowd = new Crowd(started.port)) {
            program = started;
            plan();
            everybodyJoins();
            leads("/room/start?anyway=true"); // the template proposes a day to come
            List<Onlooker> phones = guests.values().stream().map(guest -> new Onlooker(crowd, guest.browser, guest.room)).toList();
            Onlooker leading = new Onlooker(crowd, leader, meeting + "/room/leader");
            Onlooker screen = new Onlooker(crowd, leader, meeting + "/screen");
            List<Watched> watched = watch(crowd);

            goRound("note:confirms");
            next();
            goRound("note:challenges");
            next();
            killingTheProgram(watched, () -> everyGuest(this::noteAndPoint));
            looksReloaded(watched, "the program was killed");
            next();
            onePointInTurn();
            next();
            String line = aLine();
            everyGuest((guest, run) -> taken(guest.send(guest.room + "/placements?run=" + run, "contribution", line, "field", "system")));
            next();
            everyGuest((guest, run) -> guest.tryToWrite(run, "point", mark()).ifPresent(promised::acked));
            next();
            everyGuest((guest, run) -> guest.tryToWrite(run, "point:proposal", mark()).ifPresent(promised::acked));
            next();
            program.killDatabase();
            vote();
            next();
            next();
            everyGuest((guest, run) -> promised.acked(guest.write(run, "note:learnt", mark())));
            next();
            everyGuest((guest, run) -> promised.shown(guest.write(run, "note:build", mark())));

            promised.isStoredOnceAndInOrder(program, PEOPLE);
            everyPageComesTo(Long.parseLong(one("select revision from meeting")), Stream.concat(phones.stream(), Stream.of(leading, screen)).toList());
            watched.forEach(Watched::lose); // the database's end was the end of most streams
            watched.forEach(Watched::comeBack);
            looksReloaded(watched, "the whole meeting");
            System.out.println(PEOPLE + " people: " + promised.figures(leading, screen, phones));
            Stream.concat(phones.stream(), Stream.of(leading, screen)).forEach(Onlooker::close);
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

    /** All scan the code in the same moment. */
    private void everybodyJoins() throws Exception {
        String code = leader.get(meeting + "/room/leader").page().select(".join-code").text().replace("-", "");
        long began = System.nanoTime();
        all(IntStream.range(0, PEOPLE).mapToObj(number -> "Gjest " + number)
                .map(name -> (Doing) () -> guests.put(name, new Guest(program.address(), code, name))).toList());
        System.out.printf("%d people were in after %d ms%n", PEOPLE, Promised.ms(System.nanoTime() - began));
    }

    /** The screen, the one who leads, and a phone in each of three groups: loaded once, changed by their streams alone. */
    private List<Watched> watch(Crowd crowd) throws Exception {
        List<Watched> watched = new ArrayList<>(List.of(
                new Watched("the screen", leader, meeting + "/screen", crowd),
                new Watched("the leader", leader, meeting + "/room/leader", crowd)));
        for (String name : program.asked("""
                select min(p.name) from circle c join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                where c.item_id is null and p.joined_at is not null group by c.number order by c.number limit 3
                """)) {
            Guest guest = guests.get(name);
            watched.add(new Watched(name, guest.browser, guest.room, crowd));
        }
        return watched;
    }

    /** In all groups at once: whoever has the word writes and hands it on. */
    private void goRound(String to) throws Exception {
        String run = run();
        List<String> rounds = program.asked("""
                select string_agg(p.name, ';' order by t.position)
                from room r join turn t on (t.item_id, t.step, t.round) = (r.item_id, r.step, r.round)
                join participant p on p.id = t.participant_id group by t.circle_id
                """);
        all(rounds.stream().map(round -> (Doing) () -> {
            for (String name : round.split(";")) {
                Guest guest = guests.get(name);
                promised.acked(guest.write(run, to, mark()));
                guest.handOn();
            }
        }).toList());
        assertThat(one("""
                select count(distinct t.participant_id) from room r join turn t
                on (t.item_id, t.step, t.round) = (r.item_id, r.step, r.round) where t.state = 'DONE'
                """)).as("people who had the word").isEqualTo(String.valueOf(PEOPLE));
    }

    private void noteAndPoint(Guest guest, String run) {
        promised.ackedInTrouble(guest.write(run, "note", mark()));
        promised.ackedInTrouble(guest.write(run, "note", mark()));
        guest.tryToWrite(run, "point", mark()).ifPresent(promised::ackedInTrouble);
    }

    private void killingTheProgram(List<Watched> watched, Doing meanwhile) throws Exception {
        try (var killer = Executors.newVirtualThreadPerTaskExecutor()) {
            var killing = killer.submit(() -> {
                waitUntil(() -> promised.inTrouble() > PEOPLE / 4);
                program.kill();
                watched.forEach(Watched::lose);
                program.startAgain();
                return true;
            });
            meanwhile.now();
            killing.get();
        }
        watched.forEach(Watched::comeBack);
    }

    /** Each group gives a point when its turn has come; then everybody says that their group has the first one too. */
    private void onePointInTurn() throws Exception {
        String run = run();
        for (String name : program.asked("""
                select min(p.name) from room r join turn t on (t.item_id, t.step, t.round) = (r.item_id, r.step, r.round)
                join seat s on s.circle_id = t.speaking_circle_id
                join participant p on p.id = s.participant_id and p.joined_at is not null
                group by t.position order by t.position
                """)) {
            promised.shown(guests.get(name).write(run, "plenary", mark()));
        }
        String line = aLine();
        everyGuest((guest, here) -> assertThat(guest.send(guest.room + "/support", "line", line).status()).isIn(200, 409));
    }

    /** The database has just been killed. */
    private void vote() throws Exception {
        List<String> options = until(() -> program.asked("""
                select id from contribution where kind = 'POINT' and item_id in (
                    select earlier.item_id from contribution earlier where earlier.kind = 'POINT' order by created_revision desc limit 1)
                """));
        everyGuest((guest, run) -> taken(guest.send(guest.room + "/votes?run=" + run, "option",
                options.get(Math.floorMod(guest.name.hashCode(), options.size())))));
    }

    private String aLine() throws Exception {
        return one("select id from contribution where kind = 'PLENARY' order by created_revision limit 1");
    }

    private String mark() {
        return "merke-" + marks.incrementAndGet() + ".";
    }

    private interface Doing {
        void now() throws Exception;
    }

    private interface GuestDoing {
        void by(Guest guest, String run) throws Exception;
    }

    private void everyGuest(GuestDoing doing) throws Exception {
        String run = run();
        all(guests.values().stream().map(guest -> (Doing) () -> doing.by(guest, run)).toList());
    }

    private static void all(List<Doing> things) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(things.stream().map(thing -> (Callable<Boolean>) () -> {
                thing.now();
                return true;
            }).toList())) {
                each.get();
            }
        }
    }

    private String run() throws Exception {
        return until(() -> one("select item_id || '.' || step || '.' || round from room"));
    }

    private void next() throws Exception {
        leads("/room/step?from=" + run() + "&to=next");
    }

    private void leads(String path) throws Exception {
        taken(until(() -> leader.post(meeting + path, "view", "leader")));
    }

    private static void taken(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String one(String sql) throws Exception {
        return program.asked(sql).getFirst();
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
            assertThat(tries).as("tries").isLessThan(2400);
            Thread.sleep(25);
        }
    }

    private static void looksReloaded(List<Watched> watched, String after) {
        watched.forEach(each -> each.looksReloadedAfter(after));
    }

    private static void everyPageComesTo(long revision, List<Onlooker> pages) throws Exception {
        waitUntil(() -> pages.stream().allMatch(page -> page.since() == revision));
    }
}
