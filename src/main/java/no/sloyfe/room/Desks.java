package no.sloyfe.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.live.Doorbell;
import no.sloyfe.web.Busy;
import org.springframework.stereotype.Component;

/**
 * The queue before each meeting: what waits is taken together, at most {@value #MOST} at a time, into one transaction, and
 * each sender is answered after the commit. What is only written is laid on a tray with that of the owner's other meetings, and the
 * busier it is, the more of it goes into each transaction.
 */
@Component
class Desks {

    private static final int MOST = 50;

    /** So many transactions at a time take from the tray: enough for the disk to be waited for by several, few enough for it to fill. */
    private static final int COUNTERS = 4;

    /** So many meetings' desks are remembered. */
    private static final int KEPT = 300;

    private record Waiting(Sender sender, Command command, CompletableFuture<Outcome> answer) {}

    private static final class Line {
        final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        final AtomicBoolean served = new AtomicBoolean();
        int people; // changed only where the map guards it
    }

    /** What is taken from one meeting's line, which is served until it is answered. */
    private record Batch(Line line, List<Waiting> some) {

        Place place() {
            return some.getFirst().sender().place();
        }

        UUID meeting() {
            return place().meeting().value();
        }

        UUID owner() {
            return place().owner().value();
        }

        boolean onlyWritten() {
            return some.stream().allMatch(each -> each.command() instanceof Command.Contribute);
        }

        List<Engine.Sent> sent() {
            return some.stream().map(each -> new Engine.Sent(each.sender(), each.command())).toList();
        }

        Batch alone(Waiting one) {
            return new Batch(line, List.of(one));
        }
    }

    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();
    private final Queue<Batch> tray = new ArrayDeque<>(); // guarded by itself
    private final Semaphore counters = new Semaphore(COUNTERS);
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
            serve(line);
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

    /** Whoever finds nobody serving takes what waits; the others wait for their answer. */
    private void serve(Line line) {
        if (line.waiting.isEmpty() || !line.served.compareAndSet(false, true)) {
            return;
        }
        Batch batch = new Batch(line, new ArrayList<>());
        for (Waiting next; batch.some().size() < MOST && (next = line.waiting.poll()) != null; ) {
            batch.some().add(next);
        }
        if (batch.some().isEmpty()) {
            goOn(line);
        } else if (batch.onlyWritten()) {
            synchronized (tray) {
                tray.add(batch);
            }
            clear();
        } else {
            finish(List.of(batch));
        }
    }

    /** Whoever finds a counter free takes what lies on the tray. */
    private void clear() {
        if (!counters.tryAcquire()) {
            return; // whoever is at a counter looks at the tray again afterwards
        }
        try {
            finish(taken());
        } finally {
            counters.release();
            synchronized (tray) {
                if (!tray.isEmpty()) {
                    Thread.startVirtualThread(this::clear);
                }
            }
        }
    }

    /** What came first, and after it what else there is of the same owner. */
    private List<Batch> taken() {
        List<Batch> taken = new ArrayList<>();
        synchronized (tray) {
            int commands = 0;
            for (Iterator<Batch> each = tray.iterator(); each.hasNext() && commands < MOST; ) {
                Batch next = each.next();
                if (taken.isEmpty() || next.owner().equals(taken.getFirst().owner())) {
                    each.remove();
                    taken.add(next);
                    commands += next.some().size();
                }
            }
        }
        return taken;
    }

    private void finish(List<Batch> some) {
        try {
            together(some);
        } finally {
            some.forEach(each -> goOn(each.line()));
        }
    }

    /** Whoever served has maybe got their own answer by now: another thread goes on. */
    private void goOn(Line line) {
        line.served.set(false);
        if (!line.waiting.isEmpty()) {
            Thread.startVirtualThread(() -> serve(line));
        }
    }

    private void together(List<Batch> some) {
        if (some.isEmpty()) {
            return;
        }
        List<Waiting> all = some.stream().flatMap(batch -> batch.some().stream()).toList();
        try {
            answer(some, transact(some));
        } catch (RuntimeException | Error broken) { // whatever it was, nobody must wait for ever
            if (all.size() == 1 || Busy.away(broken)) { // not each for itself: they would wait in line to find the database away
                all.forEach(each -> each.answer().completeExceptionally(broken));
            } else if (some.size() > 1) { // one of them broke the transaction: each meeting for itself
                some.forEach(batch -> together(List.of(batch)));
            } else {
                Batch batch = some.getFirst();
                all.forEach(each -> together(List.of(batch.alone(each))));
            }
        }
    }

    /** @param some of one owner, each of another meeting; @return by meeting, what became of each command */
    private List<List<Outcome>> transact(List<Batch> some) {
        record Done(List<Optional<Desk.Kept>> kept, List<List<Outcome>> outcomes) {}
        Map<UUID, Desk.Kept> before = new HashMap<>();
        some.forEach(batch -> before.computeIfAbsent(batch.meeting(), known::remove)); // what breaks on the way is not to be relied on
        Done done = owned.write(some.getFirst().owner(), () -> {
            List<Desk> desks = ledger.open(some.stream().map(Batch::place).toList(), before);
            Map<Desk, List<Engine.Sent>> work = new LinkedHashMap<>();
            for (int i = 0; i < desks.size(); i++) {
                work.put(desks.get(i), some.get(i).sent());
            }
            List<List<Outcome>> outcomes = engine.apply(work);
            ledger.close(desks);
            return new Done(desks.stream().map(Desk::kept).toList(), outcomes); // nothing is asked after the commit: what then broke would be done twice
        });
        for (int i = 0; i < some.size(); i++) {
            UUID meeting = some.get(i).meeting();
            done.kept().get(i).ifPresent(kept -> known.put(meeting, kept));
        }
        return done.outcomes();
    }

    private void answer(List<Batch> some, List<List<Outcome>> outcomes) {
        some.forEach(batch -> doorbell.ring(batch.meeting()));
        for (int i = 0; i < some.size(); i++) {
            List<Waiting> batch = some.get(i).some();
            for (int j = 0; j < batch.size(); j++) {
                batch.get(j).answer().complete(outcomes.get(i).get(j));
            }
        }
    }
}
