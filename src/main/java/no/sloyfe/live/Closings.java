package no.sloyfe.live;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions and participants closed lately. Somebody who was let in just before and is still on the way to a seat
 * would otherwise be missed.
 */
final class Closings {

    private static final long KEPT = Duration.ofMinutes(5).toNanos();

    private final Map<UUID, Long> closedAt = new ConcurrentHashMap<>();

    void note(UUID who) {
        closedAt.put(who, System.nanoTime());
    }

    boolean concern(Subscription subscription) {
        return since(subscription.listener.session(), subscription.knockedAt)
                || since(subscription.listener.participant(), subscription.knockedAt);
    }

    private boolean since(@Nullable UUID who, long knockedAt) {
        Long at = who == null ? null : closedAt.get(who);
        return at != null && at - knockedAt >= 0;
    }

    void forgetOld(long now) {
        closedAt.values().removeIf(at -> now - at > KEPT);
    }
}
