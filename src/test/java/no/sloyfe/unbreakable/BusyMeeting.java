package no.sloyfe.unbreakable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sloyfe.Browser;
import no.sloyfe.live.Crowd;
import no.sloyfe.room.Guest;
import org.jsoup.nodes.Element;

/** A staff meeting (domain.md, T05) with people in it who all do things at once, between {@link #begin} and {@link #stop}. */
final class BusyMeeting implements AutoCloseable {

    /** Where people come in: a program, or what stands before it. */
    record Entrance(String address, Crowd crowd) {}

    final String id;
    final Told told = new Told();
    final List<Person> people;
    private final Browser leader;
    private final Phone leading;
    private final Phone screen;
    private final Random random;
    private final List<Future<?>> acting = new ArrayList<>();
    private ExecutorService threads;
    private volatile boolean going;
    private boolean over;

    /**
     * Plans it, lets everybody in and starts it.
     *
     * @param entrances where the leader comes in, and the others in turn
     */
    BusyMeeting(Browser leader, List<Entrance> entrances, int number, long seed) throws Exception {
        this.leader = leader;
        random = new Random(seed);
        Browser.Answer planned = leader.submit(leader.get("/meetings/new"), "/meetings", "begin", "T05");
        if (planned.status() != 200) {
            throw new IllegalStateException("No meeting: " + planned.status() + " " + planned.text());
        }
        String path = planned.path();
        id = path.substring(path.lastIndexOf('/') + 1);
        String code = leader.get(path + "/room/leader").page().select(".join-code").text().replace("-", "");
        people = together(IntStream.range(0, number).mapToObj(each -> {
            Entrance entrance = entrances.get(each % entrances.size());
            return (Callable<Person>) () -> new Person(new Guest(entrance.address(), code, "Gjest " + (each + 1)), entrance.crowd(), told, seed * 1000 + each);
        }).toList());
        try {
            lead("/start?anyway=true");
            leading = new Phone("the leader", entrances.getFirst().crowd(), leader, path + "/room/leader");
            screen = new Phone("the screen", entrances.getLast().crowd(), leader, path + "/screen");
        } catch (RuntimeException | AssertionError | InterruptedException unanswered) {
            people.forEach(Person::close);
            throw unanswered;
        }
    }

    List<Phone> phones() {
        return Stream.concat(people.stream().map(person -> person.phone), Stream.of(leading, screen)).toList();
    }

    /** Whether there is no further step. */
    boolean over() {
        return over;
    }

    /** Everybody does things, one after another, with small pauses. */
    void begin() {
        going = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        people.forEach(person -> {
            Random pauses = new Random(random.nextLong());
            acting.add(threads.submit(() -> {
                while (going) {
                    try {
                        person.act();
                    } catch (AssertionError | RuntimeException failed) {
                        told.odd(String.valueOf(failed));
                    }
                    Thread.sleep(pauses.nextInt(20, 200));
                }
                return true;
            }));
        });
    }

    /** The leader goes on to the next step while the others do what they do. */
    void goOn(int afterMs) {
        acting.add(threads.submit(() -> {
            Thread.sleep(afterMs);
            String next = leading.reading(page -> page.select("button[formaction*=to=next]").attr("formaction"));
            over = next.isEmpty();
            return over || lead(next.substring(next.indexOf("/room/") + "/room".length())).status() == 200;
        }));
    }

    private Browser.Answer lead(String path) throws InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                Browser.Answer answer = leader.post("/meetings/" + id + "/room" + path, "view", "leader");
                if (answer.status() < 500) {
                    return answer;
                }
            } catch (IllegalStateException away) {
                if (tries > 300) {
                    throw away;
                }
            }
            Thread.sleep(200);
        }
    }

    /** Returns when everybody has got an answer to what they did last. */
    void stop() throws Exception {
        going = false;
        for (Future<?> each : acting) {
            each.get();
        }
        acting.clear();
        threads.close();
    }

    /** Lets everybody go at once, whatever answer they wait for. */
    void abandon() {
        going = false;
        if (threads != null) {
            threads.shutdownNow();
        }
        close();
    }

    /** The leader gives more time; how long after the answer each participant's page showed it, in milliseconds. */
    List<Long> moreTime(Store store) throws Exception {
        String run = store.one("select item_id || '.' || step || '.' || round from room where meeting_id = '" + id + "'");
        lead("/clock?more=60&run=" + run);
        long answered = System.nanoTime();
        long revision = Long.parseLong(store.one("select revision from meeting where id = '" + id + "'"));
        List<Long> came = new ArrayList<>();
        for (Person person : people) {
            while (person.phone.since() < revision) {
                Thread.sleep(5);
            }
            came.add(Math.max(0, (person.phone.settledAt() - answered) / 1_000_000));
        }
        return came;
    }

    /** How long after a moment each page had an open line and showed what it shows, in milliseconds. */
    List<Long> settledAfter(long moment) {
        return phones().stream().map(phone -> Math.max(0, (phone.settledAt() - moment) / 1_000_000)).toList();
    }

    private static List<Person> together(List<Callable<Person>> all) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Person>> came = threads.invokeAll(all);
            List<Person> inside = came.stream().filter(each -> each.state() == Future.State.SUCCESS).map(Future::resultNow).toList();
            if (inside.size() < all.size()) {
                inside.forEach(Person::close);
                for (Future<Person> each : came) {
                    each.get(); // throws why
                }
            }
            return inside;
        }
    }

    @Override
    public void close() {
        phones().forEach(Phone::close);
    }
}
