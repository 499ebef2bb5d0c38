package no.sloyfe.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import no.sloyfe.web.Refused;
import org.springframework.stereotype.Component;

/**
 * Counts wrong codes and links from one address. Right ones are never counted nor stopped: a whole school shares an
 * address, and a secret of ours is far too long to be guessed one try at a time.
 */
@Component
public class FailedTries {

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;

    private final ConcurrentHashMap<String, Deque<Instant>> byAddress = new ConcurrentHashMap<>();
    private final Clock clock;

    FailedTries(Clock clock) {
        this.clock = clock;
    }

    /** Forgives every wrong try so far. */
    public void forget() {
        byAddress.clear();
    }

    /** Notes a try that was wrong; refuses with 429 when this address has had many. */
    public void failed(String address) {
        Instant now = clock.instant();
        if (byAddress.size() > MOST_ADDRESSES) {
            byAddress.values().removeIf(tries -> {
                synchronized (tries) {
                    return tries.isEmpty() || tries.getLast().isBefore(now.minus(WINDOW));
                }
            });
        }
        Deque<Instant> tries = byAddress.computeIfAbsent(address, _ -> new ArrayDeque<>());
        synchronized (tries) {
            while (!tries.isEmpty() && tries.getFirst().isBefore(now.minus(WINDOW))) {
                tries.removeFirst();
            }
            if (tries.size() >= MOST) {
                throw Refused.tooMany("access.refused.tries");
            }
            tries.addLast(now);
        }
    }
}
