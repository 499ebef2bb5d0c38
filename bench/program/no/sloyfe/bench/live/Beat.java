package no.sloyfe.bench.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Changes made one after another as fast as they are read: at most {@value #AHEAD} are not yet read by everybody. Several changes may
 * come in one delivery, which then counts once and is as late as the oldest of them.
 */
final class Beat {

    static final int AHEAD = 2;
    private static final int MOST = 200_000;

    private final int streams;
    private final long before;
    private final long step;
    private final long[] readBy = new long[MOST];
    private final AtomicLongArray madeAt = new AtomicLongArray(MOST);
    private final Semaphore ahead = new Semaphore(AHEAD);
    private CompletableFuture<?> latest = CompletableFuture.completedFuture(null);
    private int made;
    private volatile long deliveries;
    private volatile long size;
    private volatile long faults;
    private volatile Lateness late; // while a window is open
    private volatile Throwable failed;

    /**
     * @param before the newest number before the first change
     * @param step how much the number rises with each change
     */
    Beat(int streams, long before, long step) {
        this.streams = streams;
        this.before = before;
        this.step = step;
    }

    /** What a window gave. */
    record Window(long deliveries, double seconds, long size, long faults, Lateness late) {

        double perSecond() {
            return deliveries / seconds;
        }
    }

    /** Makes changes for so long: whoever is measured has then done it before. */
    void warm(double seconds, Supplier<CompletableFuture<?>> change) throws InterruptedException {
        measure(seconds, change, () -> {}, () -> {});
    }

    /** Makes changes for so long, and tells what was delivered meanwhile. */
    Window measure(double seconds, Supplier<CompletableFuture<?>> change, Runnable atStart, Runnable atEnd) throws InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        return measure(() -> System.nanoTime() < until, change, atStart, atEnd);
    }

    /** The same until each stream has been sent so many bytes. */
    Window measure(int bytes, Supplier<CompletableFuture<?>> change) throws InterruptedException {
        int before = made;
        return measure(() -> (made - before) * size < bytes, change, () -> {}, () -> {});
    }

    private Window measure(BooleanSupplier goOn, Supplier<CompletableFuture<?>> change, Runnable atStart, Runnable atEnd) throws InterruptedException {
        var window = new Lateness();
        atStart.run();
        long had = deliveries;
        long began = System.nanoTime();
        late = window;
        while (goOn.getAsBoolean()) {
            make(change);
        }
        settle();
        double took = (System.nanoTime() - began) / 1e9;
        late = null;
        atEnd.run();
        return new Window(deliveries - had, took, size, faults, window);
    }

    private void make(Supplier<CompletableFuture<?>> change) throws InterruptedException {
        take(1);
        int number = made++;
        latest = latest.thenCompose(_ -> {
            madeAt.set(number, System.nanoTime());
            return change.get();
        });
        var unused = latest.exceptionally(cause -> {
            failed = cause;
            return null;
        });
    }

    private void settle() throws InterruptedException {
        take(AHEAD);
        ahead.release(AHEAD);
    }

    private void take(int permits) throws InterruptedException {
        if (!ahead.tryAcquire(permits, 60, TimeUnit.SECONDS) || failed != null) {
            throw new IllegalStateException("A change was not made or did not reach everybody", failed);
        }
    }

    /** An event came on a stream whose last number was another; on the load's thread. */
    void heard(long last, long number, int bytes, long now) {
        if (number <= last || (number - before) % step != 0) {
            faults++;
            return;
        }
        deliveries++;
        size = bytes;
        int oldest = (int) ((Math.max(last, before) - before) / step);
        int newest = (int) ((number - before) / step);
        Lateness window = late;
        if (window != null && oldest >= 0) {
            window.add(now - madeAt.get(oldest));
        }
        for (int change = oldest; change < newest; change++) {
            if (++readBy[change] == streams) {
                ahead.release();
            }
        }
    }
}
