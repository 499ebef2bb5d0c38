package no.sloyfe.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import no.sloyfe.database.Owned;
import no.sloyfe.live.Doorbell;
import no.sloyfe.room.WaitingLine.Batch;
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

    /** So many transactions at a time take from the tray: while one waits for the disk the other works, and the tray fills. */
    private static final int COUNTERS = 2;

    /** So many meetings' desks are remembered. */
    private static final int KEPT = 300;

    private final Map<UUID, WaitingLine> lines = new ConcurrentHashMap<>();
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
        WaitingLine.Waiting mine = new WaitingLine.Waiting(sender, command, new CompletableFuture<>());
        UUID meeting = sender.place().meeting().value();
        WaitingLine line = enter(meeting);
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

    private WaitingLine enter(UUID meeting) {
        return lines.compute(meeting, (_, open) -> {
            WaitingLine line = open == null ? new WaitingLine() : open;
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
    private void serve(WaitingLine line) {
        if (line.waiting.isEmpty() || !line.served.compareAndSet(false, true)) {
            return;
        }
        Batch batch = line.take(MOST);
        if (batch.some().isEmpty()) {
            goOn(line);
        } else if (batch.onlyWritten()) {
            synchronized (tray) {
                tray.add(batch);
            }
            clear();
        } else {
            alone(batch);
        }
    }

    /** Whoever finds a counter free takes what lies on the tray. */
    private void clear() {
        if (!counters.tryAcquire()) {
            return; // whoever is at a counter looks at the tray again afterwards
        }
        try {
            together(taken());
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

    /** A meeting that is locked elsewhere, or breaks the transaction, is served past the counter: the others are not to wait for it. */
    private void together(List<Batch> some) {
        List<Batch> done = List.of();
        try {
            done = some.isEmpty() ? some : apply(some, false);
        } catch (RuntimeException | Error broken) { // whatever it was, nobody must wait for ever
            if (Busy.away(broken)) { // not each for itself: they would wait in line to find the database away
                some.forEach(batch -> batch.fail(broken));
                done = some;
            }
        }
        for (Batch batch : some) {
            if (done.contains(batch)) {
                goOn(batch.line());
            } else {
                Thread.startVirtualThread(() -> alone(batch));
            }
        }
    }

    private void alone(Batch batch) {
        try {
            answered(batch);
        } finally {
            goOn(batch.line());
        }
    }

    /** Whoever served has maybe got their own answer by now: another thread goes on. */
    private void goOn(WaitingLine line) {
        line.served.set(false);
        if (!line.waiting.isEmpty()) {
            Thread.startVirtualThread(() -> serve(line));
        }
    }

    private void answered(Batch batch) {
        try {
            apply(List.of(batch), true);
        } catch (RuntimeException | Error broken) {
            if (batch.some().size() == 1 || Busy.away(broken)) {
                batch.fail(broken);
            } else {
                batch.some().forEach(each -> answered(new Batch(batch.line(), List.of(each)))); // one of them broke the transaction
            }
        }
    }

    /**
     * In one transaction; answers after the commit.
     *
     * @param some of one owner, each of another meeting
     * @param waits for meetings that are locked elsewhere
     * @return those that were answered
     */
    private List<Batch> apply(List<Batch> some, boolean waits) {
        record Done(Batch batch, List<Outcome> outcomes, Optional<Desk.Kept> kept) {}
        Map<UUID, Batch> batches = some.stream().collect(Collectors.toMap(Batch::meeting, batch -> batch));
        Map<UUID, Desk.Kept> before = new HashMap<>();
        batches.keySet().forEach(meeting -> before.computeIfAbsent(meeting, known::remove)); // what breaks on the way is not to be relied on
        List<Done> done = owned.write(some.getFirst().owner(), () -> {
            Map<Desk, Batch> desks = new LinkedHashMap<>();
            ledger.open(some.stream().map(Batch::place).toList(), before, waits)
                    .forEach(desk -> desks.put(desk, Objects.requireNonNull(batches.get(desk.meeting()))));
            Map<Desk, List<Engine.Sent>> sent = new LinkedHashMap<>();
            desks.forEach((desk, batch) -> sent.put(desk, batch.sent()));
            Map<Desk, List<Outcome>> outcomes = engine.apply(sent);
            ledger.close(desks.keySet());
            return desks.entrySet().stream() // nothing is asked after the commit: what then broke would be done twice
                    .map(each -> new Done(each.getValue(), outcomes.getOrDefault(each.getKey(), List.of()), each.getKey().kept())).toList();
        });
        for (Done each : done) {
            UUID meeting = each.batch().meeting();
            each.kept().ifPresent(kept -> known.put(meeting, kept));
            doorbell.ring(meeting);
            each.batch().answer(each.outcomes());
        }
        return done.stream().map(Done::batch).toList();
    }
}
