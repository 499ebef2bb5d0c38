package no.sloyfe.live;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions closed lately. Somebody who was let in just before and is still on the way to a seat
 * would otherwise be missed.
 */
final class Closings {

    private static final long KEPT = Duration.ofMinutes(5).toNanos();

    private final Map<UUID, Long> closedAt = new ConcurrentHashMap<>();

    void note(UUID session) {
        closedAt.put(session, System.nanoTime());
    }

    boolean concern(Subscription subscription) {
        Long at = closedAt.get(subscription.listener.session());
        return at != null && at - subscription.knockedAt >= 0;
    }

    void forgetOld(long now) {
        closedAt.values().removeIf(at -> now - at > KEPT);
    }
}
