package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import no.sloyfe.Browser;
import no.sloyfe.Browser.Answer;
import no.sloyfe.Solbakken;
import no.sloyfe.room.Roomful.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;

/** A meeting with one method or several, from its first step to its last, with simulated people over HTTP. */
final class MethodRun {

    /** What has something to work on only after another item. */
    private static final Set<String> LATER = Set.of("M03", "M14", "M22", "M27");
    private static final int MANY = 12;

    /** Whether people come late, leave and come back, the leader pauses, goes back and loses the network, and rules are tried. */
    enum Luck { GOOD, BAD }

    /**
     * How it went.
     *
     * @param slowestStep the longest that the leader waited for a change of step, in milliseconds
     * @param slowestPage the longest that anybody waited for anything, all asking at once
     */
    record Ran(int steps, long requests, int written, int refused, long slowestStep, long slowestPage) {}

    private final RoomGround room;
    private final Roomful people;
    private final Deeds deeds;
    private final Trespasses trespasses;
    private final Seats seats;
    private final Luck luck;
    private final int number;
    private final AtomicLong slowestStep = new AtomicLong();
    private Browser leader;

    private MethodRun(ApplicationContext program, Luck luck, int number, List<String> items) {
        room = new RoomGround(program, number >= MANY ? Solbakken.STAFF : List.of(), items.toArray(String[]::new));
        this.luck = luck;
        this.number = number;
        people = new Roomful(room);
        deeds = new Deeds(room, people, luck == Luck.GOOD || number > MANY);
        trespasses = new Trespasses(room, people);
        seats = new Seats(room);
        leader = room.leader();
    }

    /** One method, after another where it works on what that one brought. */
    static Ran of(ApplicationContext program, String method, int people) {
        List<String> items = LATER.contains(method) ? List.of("10|Først|M08", "30|Saken|" + method) : List.of("30|Saken|" + method);
        return new MethodRun(program, Luck.BAD, people, items).through();
    }

    /** Several methods in one meeting, in which nothing goes wrong. */
    static Ran inOneMeeting(ApplicationContext program, List<String> methods, int people) {
        return new MethodRun(program, Luck.GOOD, people, methods.stream().map(method -> "20|" + method + "|" + method).toList()).through();
    }

    private Ran through() {
        people.enter(0, number);
        press("/start");
        int steps = 1;
        for (boolean more = true; more; steps += more ? 1 : 0) {
            try {
                more = step(steps);
            } catch (AssertionError fault) {
                fault.addSuppressed(new AssertionError("in step " + where()));
                throw fault;
            }
        }
        if (number >= MANY) { // with few, so many comings and goings use up the company
            seats.nobodyMetTwice();
        }
        assertThat(room.asked("select max(revision) - count(*) from change where meeting_id = :meeting", Long.class)).as("revisions that are missing").isZero();
        deeds.storeHoldsAll();
        String run = room.run();
        assertThat(asked("/meetings/" + room.meeting + "/closure").status()).isEqualTo(200);
        trespasses.writeAfterTheEnd(run);
        return new Ran(steps, people.asked.requests.sum(), deeds.written(), deeds.refused(),
                slowestStep.get() / 1_000_000, people.asked.slowest.get() / 1_000_000);
    }

    /** Whether there was a next step to go to. */
    private boolean step(int step) {
        boolean bad = luck == Luck.BAD;
        Element next = leaderPage().selectFirst("button[formaction*=to=next]");
        boolean last = next == null;
        if (bad) {
            assertThat(people.asked.timed(() -> leader.get("/meetings/" + room.meeting + "/screen")).status()).isEqualTo(200);
            comeAndGo(step, last);
            trespasses.tryEverything();
            press("/clock?pause=true&run=" + room.run());
            timeOut(step);
        }
        seats.hold(people.people().size());
        deeds.doTheStep();
        if (bad) {
            deeds.nothingIsLost();
            press("/clock?pause=false&run=" + room.run());
            trespasses.tryAgain();
            seats.hold(people.people().size());
        }
        if (next == null) {
            return false;
        }
        goOn(next);
        if (bad && step == 2) {
            back();
        }
        return true;
    }

    /** Late comers in the first steps; whoever has the word in the second goes home, and looks in again in the third. */
    private void comeAndGo(int step, boolean last) {
        if (step <= 2) {
            people.enter(number + step, number + step + 1);
        }
        if (step == 2 || (step == 1 && last)) {
            List<String> speaking = deeds.speaking();
            people.leave(speaking.isEmpty() ? people.people().get(1) : people.named(speaking.getFirst()));
        } else {
            people.comeBack();
        }
    }

    /** Called over the step (domain.md, M04); afterwards the room is where it was. */
    private void timeOut(int step) {
        if (step != 1) {
            return;
        }
        String here = room.run();
        press("/time-out?start=true");
        people.anybody().look();
        press("/time-out?start=false");
        assertThat(room.run()).isEqualTo(here);
    }

    private void back() {
        String there = room.run();
        press("/step?to=back&from=" + there);
        Roomful.together(people.some(), Person::look);
        seats.hold(people.people().size());
        deeds.nothingIsLost();
        press("/step?to=next&from=" + room.run());
        assertThat(room.run()).isEqualTo(there);
    }

    /** With bad luck the machine loses the network afterwards, and what it sends again is late. */
    private void goOn(Element next) {
        String here = room.run();
        press(next.attr("formaction").substring(room.room().length()));
        if (luck == Luck.BAD) {
            leader = room.school.browser(Solbakken.LEADER);
            leaderPage();
            assertThat(asked(room.room() + "/step?to=next&from=" + here, "view", "leader").status()).isEqualTo(409);
        }
    }

    private Document leaderPage() {
        Answer page = people.asked.timed(() -> leader.get(room.room() + "/leader"));
        if (page.status() != 200) {
            throw new Stranded("The leader sees no page: " + page.status() + " " + page.text());
        }
        return page.page();
    }

    private void press(String what) {
        long began = System.nanoTime();
        Answer answer = asked(room.room() + what, "view", "leader");
        slowestStep.accumulateAndGet(what.startsWith("/step") || what.equals("/start") ? System.nanoTime() - began : 0, Math::max);
        if (answer.status() != 200) {
            throw new Stranded(what + ": " + answer.status() + " " + answer.text());
        }
    }

    private Answer asked(String path, String... fields) {
        return people.asked.timed(() -> leader.post(path, fields));
    }

    private String where() {
        return Stream.of(room.run(), leaderPage().select("#step").text()).toList().toString();
    }
}
