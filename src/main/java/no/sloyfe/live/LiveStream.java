package no.sloyfe.live;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import no.sloyfe.live.Readers.Roll;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stream with its subscriptions on this node: fetches what is new, once for all of them, and tells them. */
final class LiveStream {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveStream.class);

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
    private final Readers readers = new Readers();
    private final Map<Browser, Set<Subscription>> byBrowser = new ConcurrentHashMap<>();
    private volatile @Nullable Log log;

    LiveStream(UUID id, UUID owner, Post post, Pace pace, ScheduledExecutorService timer, Executor threads) {
        this.id = id;
        this.owner = owner;
        this.post = post;
        this.pace = pace;
        this.pacer = new Pacer(this::flush, timer, threads);
    }

    /** In the order they came. */
    List<Subscription> subscriptions() {
        return readers.roll().all();
    }

    boolean isLeft() {
        return readers.isEmpty();
    }

    void enter(Subscription subscription) {
        readers.enter(subscription);
        byBrowser.computeIfAbsent(Browser.of(subscription), _ -> ConcurrentHashMap.newKeySet()).add(subscription);
    }

    void leave(Subscription subscription) {
        readers.leave(subscription);
        byBrowser.computeIfPresent(Browser.of(subscription), (_, same) -> {
            same.remove(subscription);
            return same.isEmpty() ? null : same;
        });
    }

    void sit(Subscription subscription, List<Topic> topics) {
        readers.sit(subscription, topics);
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
            long before = log().revision();
            Roll roll = readers.roll();
            Optional<Delivery> delivery = post.letters().deliver(owner, id, before, roll.read());
            if (delivery.isPresent()) {
                Set<Topic> told = delivery.get().seatingChanged() ? reseat(roll) : roll.read();
                return publish(new Flush(before, delivery.get().revision(), told, roll.seats(), Flush.frames(delivery.get(), roll::many)), began);
            }
            startOver();
        } catch (RuntimeException e) {
            LOGGER.warn("Could not fetch what is new in stream {}; the next look tries again", id, e);
        }
        return pace.gap();
    }

    private Duration publish(Flush flush, long began) {
        Duration rest = pace.rest(System.nanoTime() - began, flush.longest());
        if (flush.revision() > log().revision()) {
            add(flush);
            letGo(slowest(Subscription::goOn));
        }
        return rest;
    }

    private synchronized void add(Flush flush) {
        log = log().with(flush);
    }

    /** Lets go of what everybody has got. */
    void forget() {
        if (log != null) {
            letGo(slowest(Subscription::cursor));
        }
    }

    private synchronized void letGo(long slowest) {
        log = log().beyond(slowest);
    }

    private long slowest(ToLongFunction<Subscription> cursor) {
        List<Subscription> all = subscriptions();
        Stream<Subscription> each = all.size() < ENOUGH_FOR_TWO ? all.stream() : all.parallelStream();
        return each.mapToLong(cursor).min().orElse(Long.MAX_VALUE);
    }

    /**
     * People sit elsewhere now. What each asked for about themselves shows where they have come to, so it tells for their new circle too.
     *
     * @return the topics that what is published tells of
     */
    private Set<Topic> reseat(Roll asking) {
        List<Subscription> all = subscriptions();
        Map<Listener, List<Topic>> seats = post.letters().topics(all.stream().map(each -> each.listener).toList());
        Set<Topic> told = new HashSet<>(asking.read());
        for (Subscription subscription : all) {
            List<Topic> topics = seats.get(subscription.listener);
            if (topics != null) {
                told.addAll(subscription.seat().number() <= asking.seats() ? topics : List.of());
                subscription.sit(topics);
            }
        }
        return told;
    }

    private void startOver() {
        long head = head();
        startAt(head);
        subscriptions().forEach(subscription -> subscription.startOver(head));
    }

    private synchronized void startAt(long head) {
        log = new Log(head);
    }

    private long head() {
        return post.letters().heads(Map.of(id, owner)).getOrDefault(id, 0L);
    }
}
