package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import no.sloyfe.database.Owned;
import no.sloyfe.live.Doorbell;
import no.sloyfe.web.Busy;
import org.springframework.stereotype.Component;

/**
 * The queue before each meeting: what waits is taken together, at most {@value #MOST} at a time, into one transaction, and
 * each sender is answered after the commit.
 */
@Component
class Desks {

    private static final int MOST = 50;

    /** So many meetings' desks are remembered. */
    private static final int KEPT = 300;

    private record Waiting(Sender sender, Command command, CompletableFuture<Outcome> answer) {}

    private static final class Line {
        final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        final AtomicBoolean served = new AtomicBoolean();
        int people; // changed only where the map guards it
    }

    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();
    /** What the last desk of a meeting knew; the one longest unused goes first. */
    private final Map<UUID, Desk.Kept> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Desk.Kept> eldest) {
            return size() > KEPT;
        }
    });
    private final Owned owned;
    private final Ledger ledger;
    private final Engine engine;
    private final Doorbell doorbell;

    Desks(Owned owned, Ledger ledger, Engine engine, Doorbell doorbell) {
        this.owned = owned;
        this.ledger = ledger;
        this.engine = engine;
        this.doorbell = doorbell;
    }

    /** Waits for its turn and returns what became of the command, after the commit. */
    Outcome submit(Sender sender, Command command) {
        Waiting mine = new Waiting(sender, command, new CompletableFuture<>());
        UUID meeting = sender.place().meeting().value();
        Line line = enter(meeting);
        try {
            line.waiting.add(mine);
            serve(line, mine);
            return mine.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            leave(meeting);
        }
    }

    private Line enter(UUID meeting) {
        return lines.compute(meeting, (_, open) -> {
            Line line = open == null ? new Line() : open;
            line.people++;
            return line;
        });
    }

    /** Nobody waits any more: the line is no more either. */
    private void leave(UUID meeting) {
        lines.computeIfPresent(meeting, (_, line) -> --line.people == 0 ? null : line);
    }

    /** How many meetings somebody waits for. */
    int lines() {
        return lines.size();
    }

    /** Whoever finds nobody serving serves until they have their own answer; the others wait for theirs. */
    private void serve(Line line, Waiting mine) {
        while (!line.waiting.isEmpty() && line.served.compareAndSet(false, true)) {
            try {
                List<Waiting> batch = new ArrayList<>();
                for (Waiting next; batch.size() < MOST && (next = line.waiting.poll()) != null; ) {
                    batch.add(next);
                }
                if (!batch.isEmpty()) {
                    together(batch);
                }
            } finally {
                line.served.set(false);
            }
            if (mine.answer().isDone() && line.waiting.peek() instanceof Waiting next) {
                Thread.startVirtualThread(() -> serve(line, next));
                return;
            }
        }
    }

    private void together(List<Waiting> batch) {
        try {
            answer(batch, transact(batch));
        } catch (RuntimeException | Error broken) { // whatever it was, nobody must wait for ever
            if (batch.size() == 1 || Busy.away(broken)) { // not each for itself: they would wait in line to find the database away
                batch.forEach(each -> each.answer().completeExceptionally(broken));
            } else {
                batch.forEach(each -> together(List.of(each))); // one of them broke the transaction: each for itself
            }
        }
    }

    private List<Outcome> transact(List<Waiting> batch) {
        record Done(Optional<Desk.Kept> kept, List<Outcome> outcomes) {}
        Sender first = batch.getFirst().sender();
        UUID meeting = first.place().meeting().value();
        Optional<Desk.Kept> before = Optional.ofNullable(known.remove(meeting)); // what breaks on the way is not to be relied on
        Done done = owned.write(first.place().owner().value(), () -> {
            Desk desk = ledger.open(first.place(), before);
            List<Outcome> outcomes = engine.apply(desk, batch.stream().map(each -> new Engine.Sent(each.sender(), each.command())).toList());
            ledger.close(desk);
            return new Done(desk.kept(), outcomes); // nothing is asked after the commit: what then broke would be done twice
        });
        done.kept().ifPresent(kept -> known.put(meeting, kept));
        return done.outcomes();
    }

    private void answer(List<Waiting> batch, List<Outcome> outcomes) {
        doorbell.ring(batch.getFirst().sender().place().meeting().value());
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(outcomes.get(i));
        }
    }
}
