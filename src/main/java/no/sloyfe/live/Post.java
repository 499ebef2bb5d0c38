package no.sloyfe.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Asks the domain on behalf of single connections, a few at a time, so that a crowd leaves the pool to the pages. */
final class Post {

    private static final int COUNTERS = 6;

    private final Semaphore counters = new Semaphore(COUNTERS, true);
    private final Supplier<Letters> letters;

    Post(Supplier<Letters> letters) {
        this.letters = letters;
    }

    Letters letters() {
        return letters.get();
    }

    Optional<Delivery> deliver(Listener listener, long after, List<Topic> topics) {
        return inTurn(() -> letters().deliver(listener.owner(), listener.stream(), after, Set.copyOf(topics)));
    }

    List<Topic> topics(Listener listener) {
        return inTurn(() -> List.copyOf(letters().topics(listener)));
    }

    <T> T inTurn(Supplier<T> question) {
        counters.acquireUninterruptibly();
        try {
            return question.get();
        } finally {
            counters.release();
        }
    }
}
