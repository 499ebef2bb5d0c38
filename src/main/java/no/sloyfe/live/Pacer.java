package no.sloyfe.live;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs a task when rung: at once after silence, else when the rest that the last run asked for is over; never twice at the same time. */
final class Pacer {

    private final Supplier<Duration> task;
    private final ScheduledExecutorService timer;
    private final Executor threads;
    private boolean rung;
    private boolean planned;
    private long next = System.nanoTime();

    /** @param task tells how long after its beginning it may run again */
    Pacer(Supplier<Duration> task, ScheduledExecutorService timer, Executor threads) {
        this.task = task;
        this.timer = timer;
        this.threads = threads;
    }

    synchronized void ring() {
        rung = true;
        if (!planned) {
            plan();
        }
    }

    private void plan() {
        planned = true;
        long wait = next - System.nanoTime();
        if (wait <= 0) {
            threads.execute(this::run);
        } else {
            var unused = timer.schedule(() -> threads.execute(this::run), wait, TimeUnit.NANOSECONDS);
        }
    }

    private void run() {
        synchronized (this) {
            rung = false;
        }
        long began = System.nanoTime();
        Duration rest = Duration.ZERO;
        try {
            rest = task.get();
        } finally {
            synchronized (this) {
                next = began + rest.toNanos();
                planned = false;
                if (rung) {
                    plan();
                }
            }
        }
    }
}
