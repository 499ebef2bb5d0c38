package no.sloyfe.live;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentHashMap.KeySetView;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stream with its subscriptions on this node: fetches what is new, once for all of them, and tells them. */
final class LiveStream {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveStream.class);

    /** From so many readers of a topic on it pays to keep its bytes where the sockets take them from. */
    private static final int MANY = 16;

    /** Fewer subscriptions than this are written to faster by one thread than by several. */
    private static final int ENOUGH_FOR_TWO = 512;

    private record Browser(UUID session, String view) {

        static Browser of(Subscription subscription) {
            return new Browser(subscription.listener.session(), subscription.listener.view());
        }
    }

    final UUID id;
    final UUID owner;
    private final Post post;
    private final Pacer pacer;
    private final Pace pace;
    private final KeySetView<Subscription, Boolean> subscriptions = ConcurrentHashMap.newKeySet();
    private final Map<Browser, Set<Subscription>> byBrowser = new ConcurrentHashMap<>();
    private volatile @Nullable Log log;

    LiveStream(UUID id, UUID owner, Post post, Pace pace, ScheduledExecutorService timer, Executor threads) {
        this.id = id;
        this.owner = owner;
        this.post = post;
        this.pace = pace;
        this.pacer = new Pacer(this::flush, timer, threads);
    }

    Set<Subscription> subscriptions() {
        return Collections.unmodifiableSet(subscriptions);
    }

    void enter(Subscription subscription) {
        subscriptions.add(subscription);
        byBrowser.computeIfAbsent(Browser.of(subscription), _ -> ConcurrentHashMap.newKeySet()).add(subscription);
    }

    void leave(Subscription subscription) {
        subscriptions.remove(subscription);
        byBrowser.computeIfPresent(Browser.of(subscription), (_, same) -> {
            same.remove(subscription);
            return same.isEmpty() ? null : same;
        });
    }

    /** Those of the same session that show the same view. */
    Set<Subscription> besides(Subscription subscription) {
        return byBrowser.getOrDefault(Browser.of(subscription), Set.of());
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

    private Duration flush() {
        long began = System.nanoTime();
        try {
            Log before = log();
            Map<Topic, Integer> readers = new HashMap<>();
            Set<Subscription> asking = new HashSet<>();
            for (Subscription subscription : subscriptions) {
                List<Topic> topics = subscription.topics();
                if (!topics.isEmpty()) {
                    topics.forEach(topic -> readers.merge(topic, 1, Integer::sum));
                    asking.add(subscription);
                }
            }
            Set<Topic> topics = readers.keySet();
            Optional<Delivery> delivery = post.letters().deliver(owner, id, before.revision(), topics);
            if (delivery.isPresent()) {
                Set<Topic> told = delivery.get().seatingChanged() ? reseat(asking, topics) : topics;
                return publish(Flush.of(before.revision(), told, delivery.get(), topic -> readers.getOrDefault(topic, 1) >= MANY), began);
            }
            startOver();
        } catch (RuntimeException e) {
            LOGGER.warn("Could not fetch what is new in stream {}; the next look tries again", id, e);
        }
        return pace.gap();
    }

    private Duration publish(Flush flush, long began) {
        Duration rest = pace.rest(System.nanoTime() - began, flush.longest());
        Log before = log();
        if (flush.revision() > before.revision()) {
            add(flush);
            subscriptions.getMap().forEachKey(ENOUGH_FOR_TWO, Subscription::iterate);
        }
        return rest;
    }

    private synchronized void add(Flush flush) {
        log = log().with(flush).beyond(slowest());
    }

    /** Lets go of what everybody has got. */
    synchronized void forget() {
        Log known = log;
        if (known != null) {
            log = known.beyond(slowest());
        }
    }

    private long slowest() {
        return subscriptions.stream().mapToLong(Subscription::cursor).min().orElse(Long.MAX_VALUE);
    }

    /**
     * People sit elsewhere now. What each asked for about themselves shows where they have come to, so it tells for their new circle too.
     *
     * @return the topics that what is published tells of
     */
    private Set<Topic> reseat(Set<Subscription> asking, Set<Topic> topics) {
        Map<Listener, List<Topic>> seats = post.letters().topics(subscriptions.stream().map(each -> each.listener).toList());
        Set<Topic> told = new HashSet<>(topics);
        for (Subscription subscription : subscriptions) {
            List<Topic> seat = seats.get(subscription.listener);
            if (seat != null) {
                subscription.sit(seat);
                told.addAll(asking.contains(subscription) ? seat : List.of());
            }
        }
        return told;
    }

    private void startOver() {
        long head = head();
        startAt(head);
        subscriptions.forEach(subscription -> subscription.startOver(head));
    }

    private synchronized void startAt(long head) {
        log = new Log(head);
    }

    private long head() {
        return post.letters().heads(Map.of(id, owner)).getOrDefault(id, 0L);
    }
}
