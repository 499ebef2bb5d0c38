package no.sloyfe.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.sloyfe.meeting.preparation.UploadParsers;
import no.sloyfe.method.MethodParsers;
import no.sloyfe.organisation.StaffParsers;
import no.sloyfe.room.RoomParsers;
import no.sloyfe.web.WebParsers;

/** Feeds every parser its share of inputs, and notes what escaped, took long or wanted much memory. */
public final class Feeding {

    private static final long MOST_MS = 2_000;
    private static final long MOST_MB = 256;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<String> faults = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private long fed;

    public static List<Parser<?>> parsers() {
        return Stream.of(MethodParsers.all(), StaffParsers.all(), UploadParsers.all(), RoomParsers.all(), WebParsers.all()).<Parser<?>>flatMap(List::stream).toList();
    }

    /** @param inputs for all of them together */
    public Feeding feed(long inputs, long seed) {
        List<Parser<?>> all = parsers();
        int shares = all.stream().mapToInt(Parser::share).sum();
        for (Parser<?> each : all) {
            feed(each, Math.max(1, inputs * each.share() / shares), seed);
        }
        return this;
    }

    private void feed(Parser<?> parser, long inputs, long seed) {
        long began = System.nanoTime();
        long slowest = 0;
        long largest = 0;
        int told = 0;
        for (long i = 0; i < inputs; i++) {
            long each = seed * 1_000_003 + i;
            long cpu = threads.getCurrentThreadCpuTime();
            long memory = threads.getCurrentThreadAllocatedBytes();
            Throwable escaped = parser.feed(each);
            long ms = (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000;
            long mb = (threads.getCurrentThreadAllocatedBytes() - memory) >> 20;
            slowest = Math.max(slowest, ms);
            largest = Math.max(largest, mb);
            if ((escaped != null || ms > MOST_MS || mb > MOST_MB) && told++ < 5) {
                faults.add("%s, seed %d: %s, %d ms, %d MB, from %s".formatted(parser.name(), each, where(escaped), ms, mb, parser.shown(each)));
            }
            fed++;
        }
        figures.add("%-14s %8d inputs %6.1f s  slowest %4d ms, largest %3d MB%s".formatted(parser.name(), inputs, (System.nanoTime() - began) / 1e9,
                slowest, largest, told > 0 ? "  FAULTS " + told : ""));
    }

    private static String where(Throwable escaped) {
        return escaped == null ? "too slow or too large" : escaped + " at " + Stream.of(escaped.getStackTrace()).limit(4).toList();
    }

    public List<String> faults() {
        return faults;
    }

    public List<String> figures() {
        return figures;
    }

    public long fed() {
        return fed;
    }
}
