package no.sloyfe.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import no.sloyfe.access.Place;

/** Those who wait for a meeting's desk, in the order they came. */
final class WaitingLine {

    record Waiting(Sender sender, Command command, CompletableFuture<Outcome> answer) {}

    /** What is taken from a line at a time; the line is served until all of it is answered. */
    record Batch(WaitingLine line, List<Waiting> some) {

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

        void answer(List<Outcome> outcomes) {
            for (int i = 0; i < some.size(); i++) {
                some.get(i).answer().complete(outcomes.get(i));
            }
        }

        void fail(Throwable broken) {
            some.forEach(each -> each.answer().completeExceptionally(broken));
        }
    }

    final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    final AtomicBoolean served = new AtomicBoolean();
    int people; // changed only where the desks guard it

    Batch take(int most) {
        List<Waiting> taken = new ArrayList<>();
        for (Waiting next; taken.size() < most && (next = waiting.poll()) != null; ) {
            taken.add(next);
        }
        return new Batch(this, taken);
    }
}
