package no.sloyfe.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Many simulated browsers on one thread; each holds one stream open and remembers what came. */
public final class Crowd implements AutoCloseable {

    private final InetSocketAddress server;
    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(65_536);
    private final Thread thread = Thread.ofPlatform().daemon().name("crowd").unstarted(this::run);
    private volatile boolean closed;

    public Crowd(int port) {
        try {
            server = new InetSocketAddress("127.0.0.1", port);
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.start();
    }

    /**
     * Opens a stream; returns at once.
     *
     * @param path for instance {@code /live/ID?view=participant&since=0}
     * @param headers whole lines, for instance {@code Cookie: a=b}
     */
    public SimulatedBrowser open(String path, String... headers) {
        var browser = new SimulatedBrowser(this, "GET", path, headers);
        browser.connect();
        return browser;
    }

    /** The same, telling each event as it comes; called on the crowd's thread. */
    public SimulatedBrowser open(Consumer<SimulatedBrowser.Event> told, String path, String... headers) {
        var browser = new SimulatedBrowser(this, "GET", path, headers).telling(told);
        browser.connect();
        return browser;
    }

    InetSocketAddress server() {
        return server;
    }

    Selector selector() {
        return selector;
    }

    void later(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    private void run() {
        while (!closed) {
            try {
                selector.select();
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                if (closed) {
                    return;
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.isValid() && key.attachment() instanceof SimulatedBrowser browser) {
                        browser.ready(key, (SocketChannel) key.channel(), bytes);
                    }
                }
                selector.selectedKeys().clear();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        later(() -> {
            closed = true;
            selector.keys().forEach(key -> SimulatedBrowser.quietly(key.channel()));
            SimulatedBrowser.quietly(selector);
        });
    }
}
