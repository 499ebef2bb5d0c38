package no.sloyfe.bench.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Every simulated browser's sockets and clocks, on one thread: what runs here never waits. */
public final class Crowd implements AutoCloseable {

    private record Plan(long at, long number, Runnable task) implements Comparable<Plan> {

        @Override
        public int compareTo(Plan other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(number, other.number);
        }
    }

    final InetSocketAddress server;
    private final Selector selector = Selector.open();
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(262_144);
    private final byte[] read = new byte[262_144];
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Plan> plans = new PriorityQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("crowd").unstarted(this::run);
    private long planned;
    private long received;
    private volatile boolean closed;
    private volatile Throwable broken;

    public Crowd(InetSocketAddress server) throws IOException {
        this.server = server;
        thread.start();
    }

    /** Does something on the crowd's thread, where everything of the guests belongs. */
    public void tell(Runnable task) {
        asked.add(task);
        selector.wakeup();
    }

    /** The same at a moment to come; only from the crowd's thread. */
    void at(long nanos, Runnable task) {
        plans.add(new Plan(nanos, planned++, task));
    }

    public void in(double seconds, Runnable task) {
        at(System.nanoTime() + (long) (seconds * 1e9), task);
    }

    /** Waits for what the crowd promised, at most so many seconds; false when they are over. */
    public boolean await(CompletableFuture<?> promise, double seconds) throws InterruptedException {
        try {
            promise.get((long) (seconds * 1000), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            if (broken != null) {
                throw new IllegalStateException("The crowd stumbled", broken);
            }
        }
    }

    /** The bytes that came, of all answers and lines. */
    public long received() {
        return received;
    }

    SelectionKey connect(Wire wire) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        boolean there = channel.connect(server);
        return channel.register(selector, there ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, wire);
    }

    /** Reads what is there: how much, or -1 at the end. */
    int read(SocketChannel channel) throws IOException {
        bytes.clear();
        int length = channel.read(bytes);
        if (length > 0) {
            bytes.flip().get(read, 0, length);
            received += length;
        }
        return length;
    }

    byte[] lastRead() {
        return read;
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(untilNext());
                for (Runnable task = asked.poll(); task != null; task = asked.poll()) {
                    task.run();
                }
                while (!plans.isEmpty() && plans.peek().at() <= System.nanoTime()) {
                    plans.poll().task().run();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    ((Wire) key.attachment()).ready(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException | RuntimeException e) {
            broken = e;
            e.printStackTrace();
        }
    }

    private long untilNext() {
        return plans.isEmpty() ? 1000 : Math.clamp((plans.peek().at() - System.nanoTime()) / 1_000_000, 1, 1000);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
