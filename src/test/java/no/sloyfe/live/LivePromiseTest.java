package no.sloyfe.live;

import static no.sloyfe.live.LiveGround.cookie;
import static no.sloyfe.live.LiveGround.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens on the way: everything once, in order. */
class LivePromiseTest {

    private static final List<String> GROUPS = List.of("group:1", "group:2", "group:3");

    /** One person through all reconnects; keeps what a page would show. */
    private static final class Person {
        final UUID id = UUID.randomUUID();
        final UUID session = UUID.randomUUID();
        final List<String> seats;
        final List<String> seen = new ArrayList<>();
        SimulatedBrowser browser;
        int taken;
        String from = "";

        Person(List<String> seats) {
            this.seats = seats;
        }

        String lastId() {
            return browser == null ? "" : browser.lastEventId();
        }

        void take() {
            if (browser != null) {
                var events = List.copyOf(browser.events());
                events.subList(taken, events.size()).forEach(event -> seen.addAll(event.data().lines().toList()));
                taken = events.size();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_person_gets_everything_whatever_the_order_of_rings_reconnects_and_pauses(long seed) throws Exception {
        Random random = new Random(seed);
        UUID stream = UUID.randomUUID();
        try (LiveGround ground = new LiveGround()) {
            ground.letters.padding = " " + "x".repeat(300);
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                List<String> seats = List.of("room", GROUPS.get(i % 3), "self:" + i);
                Person person = new Person(seats);
                ground.letters.seat(stream, person.id, seats);
                people.add(person);
            }
            long start = ground.letters.heads(Map.of(stream, LiveGround.OWNER)).get(stream);
            for (int turn = 0; turn < 800; turn++) {
                Person person = people.get(random.nextInt(people.size()));
                switch (random.nextInt(10)) {
                    case 0 -> reconnect(ground, stream, person, start);
                    case 1 -> sleepOrWake(random, person);
                    case 2 -> ground.letters.slowMillis = random.nextInt(4);
                    case 3 -> ground.letters.happen(stream, "room");
                    case 4, 5 -> ground.happen(stream, person.seats.get(random.nextInt(3)));
                    case 6 -> Thread.sleep(random.nextInt(12));
                    default -> ground.happen(stream, "room");
                }
            }
            for (Person person : people) {
                if (person.browser == null || person.browser.ended()) {
                    reconnect(ground, stream, person, start);
                }
                person.browser.wake();
            }
            ground.hub.ring(stream);
            for (Person person : people) {
                List<String> all = ground.letters.all(stream, Set.copyOf(person.seats));
                person.browser.await("everything", it -> {
                    person.take();
                    return Set.copyOf(person.seen).size() >= all.size();
                });
                for (String audience : person.seats) {
                    assertThat(withoutRepeats(person.seen, audience))
                            .as("seed %d, %s", seed, audience)
                            .isEqualTo(ground.letters.all(stream, Set.of(audience)));
                }
            }
        }
    }

    private static void reconnect(LiveGround ground, UUID stream, Person person, long start) {
        String last = person.lastId();
        if (person.browser != null) {
            person.browser.close();
            person.browser.awaitEnd();
            person.take();
            last = person.lastId();
        }
        String from = last.isEmpty() ? person.from : last;
        person.from = from.isEmpty() ? String.valueOf(start) : from;
        person.taken = 0;
        person.browser = ground.crowd.open(path(stream, person.from), cookie(person.session, person.id));
    }

    private static void sleepOrWake(Random random, Person person) {
        if (person.browser != null) {
            if (random.nextBoolean()) {
                person.browser.awaitOpen().sleep();
            } else {
                person.browser.wake();
            }
        }
    }

    private static List<String> withoutRepeats(List<String> seen, String audience) {
        return seen.stream().filter(it -> it.startsWith(audience + ":")).distinct().toList();
    }
}
