package no.sloyfe.live;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stream with its subscriptions on this node: fetches what is new, once for all of them, and tells them. */
final class LiveStream {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveStream.class);

    final UUID id;
    final UUID owner;
    private final Post post;
    private final Executor threads;
    private final Pacer pacer;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Log log;

    LiveStream(UUID id, UUID owner, Post post, Pace pace, ScheduledExecutorService timer, Executor threads) {
        this.id = id;
        this.owner = owner;
        this.post = post;
        this.threads = threads;
        this.pacer = new Pacer(this::flush, pace.gap(), timer, threads);
    }

    Set<Subscription> subscriptions() {
        return subscriptions;
    }

    void ring() {
        pacer.ring();
    }

    /** The flushes so far; the first call asks the database where the stream stands. */
    Log log() {
        Log known = log;
        return known != null ? known : start();
    }

    private synchronized Log start() {
        Log known = log;
        if (known == null) {
            known = new Log(head());
            log = known;
        }
        return known;
    }

    private void flush() {
        try {
            Log before = log();
            Set<Topic> topics = new HashSet<>();
            subscriptions.forEach(subscription -> topics.addAll(subscription.topics()));
            Optional<Delivery> delivery = post.letters().deliver(owner, id, before.revision(), topics);
            if (delivery.isPresent()) {
                publish(before, topics, delivery.get());
            } else {
                startOver();
            }
        } catch (RuntimeException e) {
            LOGGER.warn("Could not fetch what is new in stream {}; the next look tries again", id, e);
        }
    }

    private void publish(Log before, Set<Topic> topics, Delivery delivery) {
        if (delivery.revision() > before.revision()) {
            log = before.with(Flush.of(before.revision(), topics, delivery));
            subscriptions.forEach(Subscription::iterate);
        }
        if (delivery.seatingChanged()) {
            subscriptions.forEach(subscription -> threads.execute(subscription::reseat));
        }
    }

    private void startOver() {
        long head = head();
        log = new Log(head);
        subscriptions.forEach(subscription -> subscription.startOver(head));
    }

    private long head() {
        return post.letters().heads(Map.of(id, owner)).getOrDefault(id, 0L);
    }
}
