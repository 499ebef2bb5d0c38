package no.sloyfe.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.sloyfe.Browser;
import org.jsoup.nodes.Document;

/** Those who are in one simulated room by its code, each with a phone; they do things at the same time. */
final class Roomful {

    /** Everything that was asked of the program, and the longest that anybody waited for a page, in nanoseconds. */
    static final class Asked {
        final LongAdder requests = new LongAdder();
        final AtomicLong slowest = new AtomicLong();

        Browser.Answer timed(Callable<Browser.Answer> asking) {
            long began = System.nanoTime();
            try {
                Browser.Answer answer = asking.call();
                if (answer.status() >= 500) {
                    throw new AssertionError("The program failed: " + answer.status() + " " + answer.path() + " " + answer.text());
                }
                return answer;
            } catch (RuntimeException broken) {
                throw broken;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            } finally {
                requests.increment();
                slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
            }
        }
    }

    /** Somebody with a phone. */
    final class Person {

        final String name;
        private final Browser phone;

        private Person(String name) {
            this.name = name;
            phone = room.school.visitor();
        }

        Document look() {
            Browser.Answer answer = asked.timed(() -> phone.get(room.room()));
            Document page = answer.page();
            if (answer.status() != 200 || page.select("#stage").text().isBlank()) {
                throw new Stranded(name + " does not see the step: " + answer.status() + " " + answer.path() + " " + page.text());
            }
            return page;
        }

        Browser.Answer post(String path, String... fields) {
            return asked.timed(() -> phone.post(path, fields));
        }
    }

    static final int A_DOZEN = 12;

    final Asked asked = new Asked();
    private final RoomGround room;
    private final Map<String, Person> here = new ConcurrentSkipListMap<>();
    private final Map<String, Person> gone = new ConcurrentSkipListMap<>();

    Roomful(RoomGround room) {
        this.room = room;
    }

    void enter(int from, int to) {
        String code = room.asked("select join_code from meeting where id = :meeting", String.class);
        together(IntStream.range(from, to).mapToObj("Gjest %03d"::formatted).map(Person::new).toList(), person -> {
            Browser.Answer in = person.post("/join/" + code, "name", person.name);
            if (in.status() != 200 || !in.path().endsWith("/room")) {
                throw new Stranded(person.name + " does not come in: " + in.status() + " " + in.text());
            }
            person.phone.saying("Accept", "text/vnd.turbo-stream.html, text/html");
            here.put(person.name, person);
        });
    }

    void leave(Person person) {
        if (person.post(room.room() + "/departure").status() != 200) {
            throw new Stranded(person.name + " cannot leave");
        }
        here.remove(person.name);
        gone.put(person.name, person);
    }

    /** Whoever left looks in again, and is here. */
    void comeBack() {
        gone.forEach((name, person) -> {
            person.look();
            here.put(name, person);
        });
        gone.clear();
    }

    Person named(String name) {
        Person person = here.get(name);
        if (person == null) {
            throw new Stranded("«" + name + "» has the word and is not here");
        }
        return person;
    }

    List<Person> people() {
        return List.copyOf(here.values());
    }

    /** A dozen of them at most. */
    List<Person> some() {
        return here.values().stream().limit(A_DOZEN).toList();
    }

    Person anybody() {
        return here.values().iterator().next();
    }

    void everybody(Consumer<Person> doing) {
        together(people(), doing);
    }

    /** All at once; the first that failed is what came of it. */
    static <T> void together(List<T> all, Consumer<T> doing) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> begun = new ArrayList<>();
            all.forEach(each -> begun.add(threads.submit(() -> doing.accept(each))));
            for (Future<?> each : begun) {
                each.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
