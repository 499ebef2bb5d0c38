package no.sloyfe.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One browser with one event stream, without a screen. Reconnects only when told. */
public final class SimulatedBrowser implements AutoCloseable {

    /** One event as an {@code EventSource} would give it; the id is the last one seen, "" before the first. */
    public record Event(String type, String id, String data) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Crowd crowd;
    private final String method;
    private final String path;
    private final String[] headers;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger lines = new AtomicInteger();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private String type = "message";
    private boolean inHead = true;
    private boolean connected;
    private boolean reading = true;
    private volatile SelectionKey key;
    private volatile int status;
    private volatile String lastEventId = "";
    private volatile boolean ended;
    private volatile int receiveBuffer;
    private volatile Consumer<Event> told;

    SimulatedBrowser(Crowd crowd, String method, String path, String... headers) {
        this.crowd = crowd;
        this.method = method;
        this.path = path;
        this.headers = headers;
    }

    SimulatedBrowser receiveBuffer(int bytes) {
        receiveBuffer = bytes;
        return this;
    }

    /** Tells each event as it comes instead of keeping it; for crowds that get more than memory holds. */
    SimulatedBrowser telling(Consumer<Event> told) {
        this.told = told;
        return this;
    }

    void connect() {
        crowd.later(() -> {
            try {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                if (receiveBuffer > 0) {
                    channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
                }
                boolean atOnce = channel.connect(crowd.server());
                key = channel.register(crowd.selector(), SelectionKey.OP_CONNECT, this);
                if (atOnce) {
                    greet(channel);
                }
            } catch (IOException e) {
                end();
            }
        });
    }

    void ready(SelectionKey key, SocketChannel channel, ByteBuffer bytes) {
        try {
            if (!connected && channel.finishConnect()) {
                greet(channel);
            } else if (connected && key.isReadable()) {
                read(channel, bytes);
            }
        } catch (IOException e) {
            end();
        }
    }

    private void greet(SocketChannel channel) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        channel.write(ByteBuffer.wrap(head.append("\r\n").toString().getBytes(UTF_8)));
        connected = true;
        read(reading);
    }

    String host() {
        return crowd.server().getHostString() + ":" + crowd.server().getPort();
    }

    private void read(SocketChannel channel, ByteBuffer bytes) throws IOException {
        bytes.clear();
        if (channel.read(bytes) < 0) {
            end();
            return;
        }
        bytes.flip();
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                String text = line.toString(UTF_8);
                line.reset();
                take(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
            } else {
                line.write(next);
            }
        }
    }

    private void take(String text) {
        if (inHead) {
            if (text.startsWith("HTTP/")) {
                status = Integer.parseInt(text.substring(9, 12));
            }
            inHead = !text.isEmpty();
        } else if (text.isEmpty()) {
            if (!data.isEmpty() && !type.equals("beat")) {
                Event event = new Event(type, lastEventId, data.substring(0, data.length() - 1));
                if (told == null) {
                    events.add(event);
                    lines.addAndGet((int) event.data().lines().count());
                } else {
                    told.accept(event);
                }
            }
            data.setLength(0);
            type = "message";
        } else if (text.startsWith("id: ")) {
            lastEventId = text.substring(4);
        } else if (text.startsWith("event: ")) {
            type = text.substring(7);
        } else if (text.startsWith("data: ")) {
            data.append(text, 6, text.length()).append('\n');
        }
    }

    private void end() {
        ended = true;
        if (key != null) {
            quietly(key.channel());
        }
    }

    /** Stops reading, as a phone in a tunnel does. */
    public void sleep() {
        crowd.later(() -> read(false));
    }

    public void wake() {
        crowd.later(() -> read(true));
    }

    private void read(boolean wanted) {
        reading = wanted;
        if (connected && key.isValid()) {
            key.interestOps(wanted ? SelectionKey.OP_READ : 0);
        }
    }

    public List<Event> events() {
        return events;
    }

    /** How many lines the events so far have. */
    public int lines() {
        return lines.get();
    }

    public String lastEventId() {
        return lastEventId;
    }

    /** The HTTP status; 0 before it is known. */
    public int status() {
        return status;
    }

    public boolean ended() {
        return ended;
    }

    public SimulatedBrowser awaitOpen() {
        return await("an answer", browser -> browser.status != 0);
    }

    public SimulatedBrowser awaitEnd() {
        return await("the end", SimulatedBrowser::ended);
    }

    public SimulatedBrowser awaitEvents(int count) {
        return await(count + " events", browser -> browser.events.size() >= count);
    }

    /** Waits until it is so; fails when it does not come in half a minute. */
    public SimulatedBrowser await(String what, Predicate<SimulatedBrowser> isSo) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.test(this)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what + " on " + path + " (status " + status + ", "
                        + (ended ? "ended" : "open") + ", " + events.size() + " events)");
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    /** Goes away without a word, as a closed tab does. */
    @Override
    public void close() {
        crowd.later(this::end);
    }

    static void quietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
