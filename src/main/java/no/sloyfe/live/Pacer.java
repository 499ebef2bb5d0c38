package no.sloyfe.live;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs a task when rung: at once after silence, else so that the gap is kept; never twice at the same time. */
final class Pacer {

    private final Runnable task;
    private final long gap;
    private final ScheduledExecutorService timer;
    private final Executor threads;
    private boolean rung;
    private boolean planned;
    private long last;

    Pacer(Runnable task, Duration gap, ScheduledExecutorService timer, Executor threads) {
        this.task = task;
        this.gap = gap.toNanos();
        this.timer = timer;
        this.threads = threads;
        this.last = System.nanoTime() - this.gap;
    }

    synchronized void ring() {
        rung = true;
        if (!planned) {
            plan();
        }
    }

    private void plan() {
        planned = true;
        long wait = last + gap - System.nanoTime();
        if (wait <= 0) {
            threads.execute(this::run);
        } else {
            var unused = timer.schedule(() -> threads.execute(this::run), wait, TimeUnit.NANOSECONDS);
        }
    }

    private void run() {
        synchronized (this) {
            rung = false;
            last = System.nanoTime();
        }
        try {
            task.run();
        } finally {
            synchronized (this) {
                planned = false;
                if (rung) {
                    plan();
                }
            }
        }
    }
}
