package no.sloyfe.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import no.sloyfe.bench.Program;

/**
 * One meeting with many listeners through the whole program, against nchan with the same load, in turn.
 *
 * <p>Guests join by the code as people do; each may have several pages open. The leader changes a line on the list that
 * everybody sees, by the form of the page; nchan gets messages that become events of the same size.
 */
public final class Live {

    private static final int GUESTS = Integer.getInteger("guests", 2000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 8);
    private static final int SLOW = Integer.getInteger("slow", 100);
    private static final int SLOW_ROUNDS = Integer.getInteger("slow-rounds", 9);
    private static final int ENOUGH_TO_FILL = 200_000; // bytes: more than the kernel keeps for who does not read
    private static final int PATIENCE = 12; // seconds: the program gives up after 8, and looks every second
    private static final int WARMING = Integer.getInteger("warming", 5);

    private record Row(String server, int streams, Beat.Window window, double opening, double cpu, double database, double client, double heap, double resident) {

        double cpuEach() {
            return cpu * 1e6 / window.deliveries();
        }

        void print() {
            System.out.printf(Locale.ROOT,
                    "%-7s %6d streams: opened in %.2f s; %7.0f deliveries/s of %d bytes, p50 %.1f ms, p99 %.1f ms; CPU µs a delivery: %.1f (database %.1f, client %.1f); idle KB a stream: %.1f resident %.1f%n",
                    server, streams, opening, window.perSecond(), window.size(), window.late().within(0.5), window.late().within(0.99), cpuEach(),
                    database * 1e6 / window.deliveries(), client * 1e6 / window.deliveries(), heap, resident);
        }
    }

    private final Program program;
    private final Room room;
    private final Nchan nchan;
    private final long postmaster;
    private long step;
    private int size;
    private int payload;
    private int network;

    private Live(Program program, Room room, Nchan nchan, long postmaster) {
        this.program = program;
        this.room = room;
        this.nchan = nchan;
        this.postmaster = postmaster;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Program.freshFolder();
        try (Program program = Program.start(Path.of(arguments[0]), home);
                Nchan nchan = new Nchan(home.resolve("nchan"), arguments[1], arguments[2])) {
            program.secondsToFirstPage();
            Room room = new Room(program.address, home.resolve("program.log"));
            long postmaster = Long.parseLong(Files.readAllLines(home.resolve("data/database/postmaster.pid")).getFirst());
            Live live = new Live(program, room, nchan, postmaster);
            live.run(arguments.length > 3 ? Arrays.stream(arguments).skip(3).mapToInt(Integer::parseInt).toArray() : new int[] {2000, 10_000});
        } finally {
            if (Boolean.getBoolean("keep")) {
                System.out.println("Kept: " + home);
            } else {
                Program.delete(home);
            }
        }
    }

    private void run(int[] sizes) throws Exception {
        long began = System.nanoTime();
        room.join(GUESTS);
        System.out.printf(Locale.ROOT, "%d guests joined in %.1f s%n", GUESTS, (System.nanoTime() - began) / 1e9);
        List<Row> ours = new ArrayList<>();
        List<Row> theirs = new ArrayList<>();
        learn();
        for (int streams : sizes) {
            ours.clear();
            theirs.clear();
            for (int round = 0; round < ROUNDS; round++) {
                ours.add(ours(streams));
                theirs.add(theirs(streams));
            }
        }
        slow(sizes[0]);
        System.out.printf(Locale.ROOT, "live ratio_nchan=%.2f cpu_ratio=%.2f idle_kb=%.1f idle_resident_kb=%.1f slow_closed=%d slow_p99_ratio=%.2f slow_heap_kb=%d%n",
                median(ours, row -> row.window().perSecond()) / median(theirs, row -> row.window().perSecond()),
                median(ours, Row::cpuEach) / median(theirs, Row::cpuEach), median(ours, Row::heap), median(ours, Row::resident),
                slowClosed, slowRatio, slowHeap);
    }

    private int slowClosed;
    private double slowRatio;
    private long slowHeap;
    private long heapAfter;

    /** How much one change raises the revision, how large an event is, and how long a message makes one as large. */
    private void learn() throws Exception {
        long before = room.look();
        room.change().get();
        step = room.look() - before;
        try (Load load = load(program.address.getPort(), "id: ")) {
            size = sizeOfOne(load, room.look(), step, room::request, room::change);
        }
        payload = size;
        try (Load load = load(nchan.address.getPort(), "data: ")) {
            payload -= sizeOfOne(load, nchan.number(), 1, _ -> nchan.request(), () -> nchan.change(payload)) - size;
        }
        System.out.printf("A change raises the revision by %d and is an event of %d bytes%n", step, size);
    }

    private static int sizeOfOne(Load load, long since, long step, IntFunction<String> request, Supplier<CompletableFuture<?>> change)
            throws Exception {
        load.open(1, since, request);
        Beat beat = new Beat(1, since, step);
        load.follow(beat);
        return (int) beat.measure(1, change, () -> {}, () -> {}).size();
    }

    private Row ours(int streams) throws Exception {
        long heap = Memory.heap(program.pid());
        long resident = Memory.resident(program.pid());
        long since = room.look();
        try (Load load = load(program.address.getPort(), "id: ")) {
            double opening = load.open(streams, since, room::request);
            double idle = (Memory.heap(program.pid()) - heap) / (double) streams;
            double idleResident = (Memory.resident(program.pid()) - resident) / (double) streams;
            Row row = measured("Sløyfe", load, streams, program.pid(), new Beat(streams, since, step), room::change, opening, idle, idleResident);
            row.print();
            return row;
        }
    }

    private Row theirs(int streams) throws Exception {
        long resident = Memory.resident(nchan.worker());
        long since = nchan.number();
        try (Load load = load(nchan.address.getPort(), "data: ")) {
            double opening = load.open(streams, since, _ -> nchan.request());
            double idle = (Memory.resident(nchan.worker()) - resident) / (double) streams;
            Row row = measured("nchan", load, streams, nchan.worker(), new Beat(streams, since, 1), () -> nchan.change(payload), opening, Double.NaN, idle);
            row.print();
            return row;
        }
    }

    private Row measured(String server, Load load, int streams, long pid, Beat beat, Supplier<CompletableFuture<?>> change,
            double opening, double heap, double resident) throws Exception {
        load.follow(beat);
        beat.warm(WARMING, change);
        double[] cpu = new double[3];
        Beat.Window window = beat.measure(SECONDS, change, () -> count(cpu, -1, pid, load), () -> count(cpu, 1, pid, load));
        if (window.faults() > 0 || load.alike() != streams || !load.trouble().isEmpty()) {
            throw new IOException(server + ": " + window.faults() + " faults, " + load.alike() + " of " + streams + " streams heard the same. " + load.trouble());
        }
        return new Row(server, streams, window, opening, cpu[0], cpu[1], cpu[2], heap, resident);
    }

    private void count(double[] cpu, int sign, long pid, Load load) {
        try {
            cpu[0] += sign * Memory.cpuSeconds(pid);
            cpu[1] += pid == program.pid() ? sign * Memory.cpuSecondsOfAll(postmaster) : 0;
            cpu[2] += sign * load.cpuSeconds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same with and without some that never read, in turn, each first every second time. The p99 is that of all windows together: one has
     * some 250 changes, whose p99 is the two or three slowest of them.
     */
    private void slow(int streams) throws Exception {
        var alone = new Lateness();
        var among = new Lateness();
        long heapAlone = 0;
        long heapAmong = 0;
        for (int turn = 0; turn < 2 * SLOW_ROUNDS; turn++) {
            boolean lonely = turn % 4 == 0 || turn % 4 == 3;
            Lateness window = lateness(streams, lonely ? 0 : SLOW);
            if (lonely) {
                alone.add(window);
                heapAlone = heapAfter;
            } else {
                among.add(window);
                heapAmong = heapAfter;
            }
            slowHeap = turn % 2 == 0 ? slowHeap : Math.max(slowHeap, heapAmong - heapAlone);
            System.out.printf(Locale.ROOT, "%d streams among %d that never read: p50 %.1f ms, p99 %.1f ms%n",
                    streams, lonely ? 0 : SLOW, window.within(0.5), window.within(0.99));
        }
        slowRatio = among.within(0.99) / alone.within(0.99);
        System.out.printf(Locale.ROOT, "all windows together: p50 %.1f ms alone and %.1f among them, p99 %.1f and %.1f; %d of them closed%n",
                alone.within(0.5), among.within(0.5), alone.within(0.99), among.within(0.99), slowClosed);
    }

    private Lateness lateness(int streams, int sleepers) throws Exception {
        long since = room.look();
        InetSocketAddress server = new InetSocketAddress("127.0.0.1", program.address.getPort());
        try (Load load = load(server.getPort(), "id: "); Sleepers asleep = new Sleepers(server, sleepers, room::lastRequest)) {
            load.open(streams, since, room::request);
            Beat beat = new Beat(streams, since, step);
            load.follow(beat);
            beat.warm(WARMING, room::change);
            Lateness late = beat.measure(ENOUGH_TO_FILL, room::change).late();
            if (sleepers > 0) {
                beat.warm(PATIENCE, room::change);
                slowClosed = asleep.closed();
            }
            heapAfter = Memory.heap(program.pid());
            return late;
        }
    }

    private Load load(int port, String mark) throws IOException {
        return new Load(new InetSocketAddress("127.0.0.1", port), mark, "127.0.1." + (1 + network++ % 250));
    }

    private static double median(List<Row> rows, ToDoubleFunction<Row> of) {
        return rows.stream().mapToDouble(of).sorted().toArray()[rows.size() / 2];
    }
}
