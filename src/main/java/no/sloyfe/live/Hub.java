package no.sloyfe.live;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every open stream on this node. */
public final class Hub implements Doorbell {

    private static final Logger LOGGER = LoggerFactory.getLogger(Hub.class);
    static final int STREAMS_PER_SESSION_AND_VIEW = 6;

    private final Pace pace;
    private final Post post;
    private final Supplier<Attendance> attendance;
    private final Closings closings = new Closings();
    private final Map<UUID, LiveStream> streams = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile ScheduledExecutorService timer = timer();
    private volatile OtherNodes others = OtherNodes.NONE;
    private volatile boolean ending;

    Hub(Supplier<Letters> letters, Supplier<Attendance> attendance, Pace pace) {
        this.pace = pace;
        this.post = new Post(letters);
        this.attendance = attendance;
    }

    private static ScheduledExecutorService timer() {
        return new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("live-timer").factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Lets listeners in; may follow an {@link #end}. */
    void begin(OtherNodes others) {
        this.others = others;
        if (timer.isShutdown()) {
            timer = timer();
        }
        ending = false;
        repeat(this::tick, Duration.ofSeconds(1));
        repeat(() -> threads.execute(this::look), pace.look());
    }

    private void repeat(Runnable task, Duration every) {
        var unused = timer.scheduleWithFixedDelay(
                () -> attempt(task), every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Sends what is new in a stream soon, here and on the other nodes. */
    @Override
    public void ring(UUID stream) {
        ringHere(stream);
        others.moved(stream);
    }

    void ringHere(UUID stream) {
        LiveStream open = streams.get(stream);
        if (open != null) {
            open.ring();
        }
    }

    /** Ends the streams of a session that logged out, expired or lost a right, on every node. */
    public void closeSession(UUID session) {
        closeHere(session);
        others.closed(session);
    }

    void closeHere(UUID session) {
        closings.note(session);
        everyone(subscription -> {
            if (closings.concern(subscription)) {
                subscription.end(Farewell.CLOSED);
            }
        });
    }

    /** The participants with an open stream on this node. */
    public Set<UUID> present(UUID stream) {
        Set<UUID> participants = new HashSet<>();
        LiveStream open = streams.get(stream);
        if (open != null) {
            for (Subscription subscription : open.subscriptions()) {
                UUID participant = subscription.listener.participant();
                if (participant != null) {
                    participants.add(participant);
                }
            }
        }
        return participants;
    }

    /** Asks the doorkeeper, a few at a time; blocks. */
    Admission admit(Doorkeeper doorkeeper, Knock knock) {
        return post.inTurn(() -> doorkeeper.admit(knock));
    }

    /** Opens a stream for an admitted listener; blocks until it has caught up. */
    void join(Listener listener, Line line, long knockedAt, Optional<Long> since) {
        Subscription[] entered = new Subscription[1];
        attendance.get().arrived(listener);
        LiveStream stream = streams.compute(listener.stream(), (id, open) -> {
            LiveStream it = open != null ? open : new LiveStream(id, listener.owner(), post, pace, timer, threads);
            entered[0] = new Subscription(listener, knockedAt, it, post, threads, line, this::leave);
            it.enter(entered[0]);
            return it;
        });
        try {
            makeRoom(stream, entered[0]);
            entered[0].start(since);
        } catch (RuntimeException e) {
            if (!entered[0].abandon()) {
                return;
            }
            leave(entered[0]);
            throw e;
        }
        // After the subscription can be found: whoever closes meanwhile sees it, or is seen here.
        if (ending) {
            entered[0].end(Farewell.RETURN);
        } else if (closings.concern(entered[0])) {
            entered[0].end(Farewell.CLOSED);
        }
    }

    private static void makeRoom(LiveStream stream, Subscription entered) {
        List<Subscription> same = stream.besides(entered).stream()
                .sorted(Comparator.comparingLong(other -> other.openedAt))
                .toList();
        same.stream()
                .limit(Math.max(0, same.size() - STREAMS_PER_SESSION_AND_VIEW))
                .forEach(oldest -> oldest.end(Farewell.CROWDED));
    }

    private void leave(Subscription subscription) {
        UUID id = subscription.listener.stream();
        streams.computeIfPresent(id, (same, open) -> {
            open.leave(subscription);
            return open.isLeft() ? null : open;
        });
        threads.execute(() -> attendance.get().left(subscription.listener));
    }

    private void tick() {
        long now = System.nanoTime();
        closings.forgetOld(now);
        everyone(subscription -> subscription.tick(now, pace));
        streams.values().forEach(LiveStream::forget);
    }

    /** Asks where every open stream stands: a lost hint is then only late. */
    void look() {
        Map<UUID, UUID> owners = new HashMap<>();
        streams.forEach((id, stream) -> owners.put(id, stream.owner));
        if (!owners.isEmpty()) {
            attempt(() -> post.letters().heads(owners).forEach((id, head) -> {
                LiveStream stream = streams.get(id);
                if (stream != null && stream.log().revision() < head) {
                    stream.ring();
                }
            }));
        }
    }

    /** Ends every stream and lets none in; waits a moment for the last bytes. */
    void end() {
        ending = true;
        everyone(subscription -> subscription.end(Farewell.RETURN));
        for (int i = 0; i < 40 && !streams.isEmpty(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        everyone(Subscription::cut);
        timer.shutdownNow();
    }

    boolean isEnding() {
        return ending;
    }

    void inBackground(Runnable task) {
        threads.execute(task);
    }

    private void everyone(Consumer<Subscription> what) {
        streams.values().forEach(stream -> stream.subscriptions().forEach(what));
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) { // one that got away would end what is repeated for good
            LOGGER.warn("The hub stumbled and goes on", e);
        }
    }
}
