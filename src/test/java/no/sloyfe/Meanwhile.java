package no.sloyfe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import no.sloyfe.Browser.Answer;
import no.sloyfe.database.Owned;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that all come while somebody holds what they change and has not let go of it yet. */
public final class Meanwhile {

    private Meanwhile() {}

    /** What is answered when the change is there at last, in the order of the requests. */
    public static List<Answer> answers(
            ApplicationContext program, Solbakken school, UUID meeting, List<Supplier<Answer>> requests, String change, Object... values) {
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        return answers(program, school, requests, () -> {
            jdbc.sql("select id from meeting where id = ? for update").param(meeting).query(UUID.class).single();
            jdbc.sql(change).params(values).update();
        });
    }

    /** The same while what the work locks is held. */
    public static List<Answer> answers(ApplicationContext program, Solbakken school, List<Supplier<Answer>> requests, Runnable work) {
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            program.getBean(Owned.class).write(school.owner.value(), () -> {
                work.run();
                requests.forEach(request -> answers.add(threads.submit(request::get)));
                awaitWaiting(jdbc, answers);
            });
            return answers.stream().map(Meanwhile::come).toList();
        }
    }

    private static void awaitWaiting(JdbcClient jdbc, List<Future<Answer>> answers) {
        Instant late = Instant.now().plus(Duration.ofSeconds(30));
        while (answers.stream().filter(answer -> !answer.isDone()).count()
                > jdbc.sql("select count(distinct pid) from pg_locks where not granted").query(Integer.class).single()) {
            assertThat(Instant.now()).as("somebody neither waits nor has been answered").isBefore(late);
            Thread.onSpinWait();
        }
    }

    private static Answer come(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
