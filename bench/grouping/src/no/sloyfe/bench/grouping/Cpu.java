package no.sloyfe.bench.grouping;

import java.lang.management.ManagementFactory;

/** Seconds of CPU that a thread has had: the same on a busy machine as on an idle one, as near as can be. */
final class Cpu {

    private Cpu() {}

    static double seconds() {
        return seconds(Thread.currentThread());
    }

    /** 0 for a thread that has ended. */
    static double seconds(Thread thread) {
        return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId())) / 1e9;
    }
}
