package no.sloyfe.bench.live;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many open event streams on one thread, the same for every server: reads, follows the numbers, and measures. */
final class Load implements AutoCloseable {

    private static final int CONNECTING_AT_ONCE = 256;

    private final InetSocketAddress server;
    private final String from;
    private final Selector selector = Selector.open();
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(131_072);
    private final byte[] read = new byte[131_072];
    private final byte[] mark;
    private final List<Stream> streams = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("load").unstarted(this::run);
    private final Semaphore opened = new Semaphore(0);
    private final Semaphore connecting = new Semaphore(CONNECTING_AT_ONCE);
    private volatile @SuppressWarnings("NullAway") Beat beat;
    private volatile boolean closed;
    private volatile String trouble = "";

    /**
     * @param mark what the line with an event's number begins with
     * @param from the address to connect from: each has ports of its own
     */
    Load(InetSocketAddress server, String mark, String from) throws IOException {
        this.server = server;
        this.from = from;
        this.mark = mark.getBytes(StandardCharsets.US_ASCII);
        thread.start();
    }

    /** Opens so many and waits until each has its first bytes; returns the seconds. */
    double open(int number, long since, IntFunction<String> request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (int i = 0; i < number; i++) {
            if (!connecting.tryAcquire(60, TimeUnit.SECONDS)) {
                throw new IOException("Only " + opened.availablePermits() + " of " + number + " streams opened. " + trouble);
            }
            SocketChannel channel = SocketChannel.open();
            channel.bind(new InetSocketAddress(from, 0));
            channel.configureBlocking(false);
            Stream stream = new Stream(channel, ByteBuffer.wrap(request.apply(i).getBytes(StandardCharsets.US_ASCII)), since);
            streams.add(stream);
            boolean there = channel.connect(server);
            channel.register(selector, there ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT, stream);
            selector.wakeup();
        }
        if (!opened.tryAcquire(number, 300, TimeUnit.SECONDS)) {
            throw new IOException("Only " + opened.availablePermits() + " of " + number + " streams opened. " + trouble);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** From now on what comes counts for this one. */
    void follow(Beat beat) {
        this.beat = beat;
    }

    /** The seconds of processor that reading has cost. */
    double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()) / 1e9;
    }

    String trouble() {
        return trouble;
    }

    /** How many streams heard exactly the same numbers as the first one, since the beat began. */
    long alike() {
        return streams.stream().filter(each -> each.heard == streams.getFirst().heard && each.last == streams.getFirst().last).count();
    }

    private void run() {
        while (!closed) {
            try {
                selector.select(key -> {
                    if (key.isValid() && key.attachment() instanceof Stream stream) {
                        stream.ready(key);
                    }
                });
            } catch (IOException e) {
                trouble = e.toString();
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join();
        for (Stream stream : streams) {
            stream.channel.close();
        }
        selector.close();
    }

    /** One open stream; knows of an event only its number, its size and whether it came in order. */
    private final class Stream {

        private final SocketChannel channel;
        private final ByteBuffer request;
        private boolean open;
        private int matched;
        private boolean digits;
        private boolean numbered;
        private boolean lineEmpty = true;
        private long number;
        private int size;
        private long last;
        private long heard;
        private Beat mine;

        Stream(SocketChannel channel, ByteBuffer request, long since) {
            this.channel = channel;
            this.request = request;
            this.last = since;
        }

        void ready(SelectionKey key) {
            try {
                if (key.isConnectable() && channel.finishConnect()) {
                    key.interestOps(SelectionKey.OP_WRITE);
                }
                if (key.isWritable()) {
                    channel.write(request);
                    if (!request.hasRemaining()) {
                        key.interestOps(SelectionKey.OP_READ);
                    }
                }
                if (key.isReadable()) {
                    read();
                }
            } catch (IOException e) {
                ended(e.toString());
            }
        }

        private void read() throws IOException {
            bytes.clear();
            int length = channel.read(bytes);
            if (length < 0) {
                ended("A stream was ended by the server");
                return;
            }
            bytes.flip().get(read, 0, length);
            if (!open) {
                String head = new String(read, 0, Math.min(length, 64), StandardCharsets.US_ASCII);
                if (!head.startsWith("HTTP/1.1 200")) {
                    ended("The server answered " + head.lines().findFirst().orElse(""));
                    return;
                }
                open = true;
                connecting.release();
                opened.release();
            }
            long now = System.nanoTime();
            for (int i = 0; i < length; i++) {
                int next = numbered && !digits ? lineEnd(i, length) : i;
                lineEmpty &= next == i;
                size += next - i;
                i = next;
                if (i < length) {
                    take(read[i], now);
                }
            }
        }

        private int lineEnd(int from, int length) {
            int end = from;
            while (end < length && read[end] != '\n') {
                end++;
            }
            return end;
        }

        private void take(byte one, long now) {
            size++;
            if (one == '\n') {
                if (lineEmpty && numbered) {
                    event(now);
                } else if (lineEmpty) {
                    size = 0;
                }
                lineEmpty = true;
                matched = 0;
                digits = false;
            } else if (one != '\r') {
                if (digits) {
                    digits = one >= '0' && one <= '9';
                    number = digits ? number * 10 + one - '0' : number;
                } else if (matched >= 0 && !numbered) {
                    matched = mark[matched] == one ? matched + 1 : -1;
                    if (matched == mark.length) {
                        matched = -1;
                        digits = true;
                        numbered = true;
                        number = 0;
                    }
                }
                lineEmpty = false;
            }
        }

        private void event(long now) {
            Beat current = beat;
            if (current != null) {
                if (current != mine) {
                    mine = current;
                    heard = 0;
                }
                heard = heard * 31 + number;
            }
            long before = last;
            int length = size;
            last = Math.max(last, number);
            numbered = false;
            size = 0;
            if (current != null) {
                current.heard(before, number, length, now);
            }
        }

        private void ended(String why) {
            trouble = why;
            try {
                channel.close();
            } catch (IOException e) {
                trouble = why + ", " + e;
            }
        }
    }
}
