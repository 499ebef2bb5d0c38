package no.sloyfe.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * One open response: a cursor into its stream's log and at most one write in flight.
 *
 * <p>{@link #process} is only ever in one thread at a time and never blocks; everything it needs from others
 * comes through the volatile fields, followed by {@link #iterate}.
 */
final class Subscription extends IteratingCallback {

    /** Own fetches in a row before a flush that overlaps the cursor is sent as it is. */
    private static final int PATIENCE = 2;

    final Listener listener;
    final long knockedAt;
    final long openedAt = System.nanoTime();
    private final LiveStream stream;
    private final Post post;
    private final Executor threads;
    private final Line line;
    private final Consumer<Subscription> onGone;

    private final Queue<ByteBuffer> outgoing = new ArrayDeque<>();
    private boolean fetching;
    private int fetches;
    private boolean greeted;
    private boolean watched;
    private boolean ended;

    private final Queue<Parcel> inbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean refresh = new AtomicBoolean();
    private final AtomicBoolean beat = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();
    private volatile boolean started;
    private volatile long cursor;
    private volatile @Nullable Farewell farewell;
    private volatile Seat seat = Seat.NONE;
    private volatile long writingSince;
    private volatile long quietSince = System.nanoTime();

    Subscription(
            Listener listener,
            long knockedAt,
            LiveStream stream,
            Post post,
            Executor threads,
            Line line,
            Consumer<Subscription> onGone) {
        this.listener = listener;
        this.knockedAt = knockedAt;
        this.stream = stream;
        this.post = post;
        this.threads = threads;
        this.line = line;
        this.onGone = onGone;
    }

    Seat seat() {
        return seat;
    }

    /** The revision up to which everything has been handed to the connection. */
    long cursor() {
        return cursor;
    }

    /** Takes its seat, catches up from a revision, and begins to write; blocks. */
    void start(Optional<Long> since) {
        sit();
        Log log = stream.log();
        cursor = since.orElse(log.revision());
        if (since.isEmpty()) {
            refresh.set(true);
        } else if (cursor != log.revision()) {
            inbox.add(fetch(cursor, log));
        }
        line.open();
        started = true;
        iterate();
    }

    /** Asks where it sits; who has been given a seat meanwhile keeps it. */
    private void sit() {
        Seat before = seat;
        List<Topic> topics = post.topics(listener); // not with the lock: a flush that gives seats would wait behind the crowd that asks
        synchronized (this) {
            if (seat.number() == before.number()) {
                sit(topics);
            }
        }
    }

    /** Somebody moved in this stream. */
    synchronized void sit(List<Topic> topics) {
        stream.sit(this, topics);
    }

    /** Its stream's word. */
    void take(Seat seat) {
        this.seat = seat;
    }

    /** Writes what is new, as far as the connection takes it, and tells up to where that is. */
    long goOn() {
        iterate();
        return cursor;
    }

    /** The page must fetch itself anew; it will then stand at this revision or later. */
    void startOver(long revision) {
        inbox.add(Parcel.refresh(revision));
        iterate();
    }

    /** Says why and ends the stream. */
    void end(Farewell why) {
        farewell = why;
        iterate();
    }

    /** Gives up a reader that is stuck, and keeps a quiet connection alive; called every second. */
    void tick(long now, Pace pace) {
        long writing = writingSince;
        if (writing != 0 && now - writing > pace.stuck().toNanos()) {
            die(new IOException("The reader does not read"));
        } else if (now - openedAt > pace.lifetime().toNanos()) {
            end(Farewell.RETURN);
        } else if (writing == 0 && now - quietSince > pace.heartbeat().toNanos()) {
            beat.set(true);
            iterate();
        }
    }

    @Override
    protected Action process() {
        writingSince = 0;
        if (!started || gone.get()) {
            return Action.IDLE;
        }
        if (ended) {
            return Action.SUCCEEDED;
        }
        if (!greeted) {
            greeted = true;
            return frame(false, Frame.HELLO);
        }
        if (!watched) {
            watched = true;
            line.watch(this::die);
        }
        Farewell why = farewell;
        while (why == null) {
            ByteBuffer next = next();
            if (next == null) {
                return Action.IDLE;
            }
            begin();
            if (!line.write(next.duplicate(), this)) {
                return Action.SCHEDULED;
            }
            writingSince = 0;
            why = farewell;
        }
        ended = true;
        return frame(true, Frame.farewell(why));
    }

    private Action frame(boolean last, ByteBuffer bytes) {
        begin();
        line.frame(last, bytes.duplicate(), this);
        return Action.SCHEDULED;
    }

    private void begin() {
        long now = System.nanoTime();
        quietSince = now;
        writingSince = now == 0 ? 1 : now;
    }

    private @Nullable ByteBuffer next() {
        if (outgoing.isEmpty()) {
            unpack();
        }
        if (outgoing.isEmpty()) {
            follow();
        }
        ByteBuffer next = outgoing.poll();
        return next == null && beat.get() && beat.getAndSet(false) ? Frame.HEARTBEAT : next;
    }

    private void unpack() {
        for (Parcel parcel = inbox.poll(); parcel != null; parcel = inbox.poll()) {
            fetching = false;
            if (parcel.refresh()) {
                refresh.set(true);
                cursor = parcel.revision();
            } else if (parcel.revision() > cursor) {
                outgoing.addAll(parcel.buffers());
                cursor = parcel.revision();
            }
        }
        if (refresh.get() && refresh.getAndSet(false)) {
            outgoing.add(Frame.REFRESH);
        }
    }

    private void follow() {
        while (outgoing.isEmpty() && !fetching) {
            Log log = stream.log();
            if (cursor >= log.revision()) {
                return;
            }
            Seat now = seat;
            Optional<Flush> flush = step(log).filter(found -> found.covers(now));
            if (flush.isPresent()) {
                fetches = 0;
                cursor = flush.get().revision();
                outgoing.addAll(flush.get().buffers(now.topics()));
            } else {
                fetchSoon(log);
            }
        }
    }

    private Optional<Flush> step(Log log) {
        return log.following(cursor).or(() -> fetches < PATIENCE ? Optional.empty() : log.across(cursor));
    }

    private void fetchSoon(Log log) {
        fetching = true;
        fetches++;
        long after = cursor;
        threads.execute(() -> {
            try {
                inbox.add(fetch(after, log));
                iterate();
            } catch (RuntimeException | Error e) { // else it would wait for its own answer for ever
                die(e);
            }
        });
    }

    private Parcel fetch(long after, Log log) {
        List<Topic> asked = seat.topics();
        return post.deliver(listener, after, asked)
                .filter(delivery -> delivery.revision() >= Math.max(after, log.revision()))
                .map(delivery -> {
                    if (delivery.seatingChanged()) {
                        sit(); // what they asked for about themselves shows where they have come to; from there on they listen there
                    }
                    return Parcel.of(delivery, asked);
                })
                .orElseGet(() -> Parcel.refresh(log.revision()));
    }

    @Override
    protected void onCompleteSuccess() {
        line.finish();
        leave();
    }

    @Override
    protected void onFailure(Throwable cause) {
        die(cause);
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        line.fail(cause);
    }

    /** Forgets a subscription that could not start; false when it has ended otherwise. */
    boolean abandon() {
        return gone.compareAndSet(false, true);
    }

    /** Ends the stream without a word. */
    void cut() {
        die(new IOException("The stream was cut"));
    }

    private void die(Throwable cause) {
        if (leave()) {
            line.cut(cause);
            abort(cause);
        }
    }

    private boolean leave() {
        boolean first = gone.compareAndSet(false, true);
        if (first) {
            onGone.accept(this);
        }
        return first;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
