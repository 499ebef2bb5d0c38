package no.sloyfe.bench.grouping;

import java.lang.management.ManagementFactory;

/** Seconds of CPU that this thread has had: the same on a busy machine as on an idle one, as near as can be. */
final class Cpu {

    private Cpu() {}

    static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
