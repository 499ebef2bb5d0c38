package no.sloyfe.unbreakable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A wire between clients and a server: a port of its own that carries all to another, well or, from a seed, badly. */
final class Wire implements AutoCloseable {

    private enum Trouble { CUT, RESET, STALL, STALL_AND_CUT, DELAY, HALF_CLOSE, THROTTLE }

    private static final int LONGEST_STALL_MS = 3000;
    private static final int SLOW_BYTES = 200;

    private final ServerSocket door;
    private final Supplier<List<Integer>> servers;
    private final int bytes;
    private final Random random;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger troubles = new AtomicInteger();
    private volatile CountDownLatch calm = new CountDownLatch(0);

    /** @param bytes how much a bad wire carries at most before something happens */
    Wire(int port, int bytes, long seed) throws IOException {
        this(() -> List.of(port), bytes, seed);
    }

    /** @param servers the ports to try for a new connection, in this order */
    Wire(Supplier<List<Integer>> servers, int bytes, long seed) throws IOException {
        this.servers = servers;
        this.bytes = bytes;
        random = new Random(seed);
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("wire").start(this::open); // it opens also when no virtual thread comes to run
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on things happen. */
    void worsen() {
        calm = new CountDownLatch(1);
        links.forEach(Link::draw);
    }

    /** From now on all is carried at once; what was half closed is cut. */
    void heal() {
        calm.countDown();
        links.forEach(Link::mend);
    }

    /** Cuts everything without a word. */
    void cut() {
        links.forEach(Link::close);
    }

    /** Cuts what leads to one of the servers. */
    void cut(int port) {
        links.stream().filter(link -> link.behind.getPort() == port).forEach(Link::close);
    }

    /** How much has happened. */
    int troubles() {
        return troubles.get();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> new Link(client).carry());
            } catch (IOException e) {
                if (!door.isClosed()) {
                    System.out.println("the wire at " + port() + " could not take a connection: " + e);
                    rest();
                }
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody does
        }
    }

    private boolean bad() {
        return calm.getCount() > 0;
    }

    /** Waits so long, or until the wire is mended. */
    private void pause(int ms) throws InterruptedException {
        boolean unused = calm.await(ms, TimeUnit.MILLISECONDS);
    }

    private int chance(int below) {
        synchronized (random) {
            return random.nextInt(below);
        }
    }

    /** One connection through the wire. */
    private final class Link {

        private final Socket client;
        private volatile Socket behind = new Socket();
        private volatile Trouble trouble;
        private volatile boolean inAnswer;
        private volatile int left;
        private volatile boolean halfClosed;

        Link(Socket client) {
            this.client = client;
        }

        void draw() {
            left = chance(bytes);
            inAnswer = chance(3) > 0;
            trouble = Trouble.values()[chance(Trouble.values().length)];
        }

        void carry() {
            links.add(this);
            if (bad()) {
                draw();
            }
            try {
                connect();
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                Thread back = Thread.ofVirtual().start(() -> pump(behind, client, true));
                pump(client, behind, false);
                back.join();
            } catch (IOException | InterruptedException gone) {
                // both ends are closed
            } finally {
                close();
                links.remove(this);
            }
        }

        private void connect() throws IOException {
            IOException none = new IOException("No server");
            for (int port : servers.get()) {
                try {
                    behind = new Socket(InetAddress.getLoopbackAddress(), port);
                    return;
                } catch (IOException away) {
                    none = away;
                }
            }
            throw none;
        }

        private void pump(Socket from, Socket to, boolean answer) {
            byte[] buffer = new byte[8192];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read; (read = in.read(buffer)) >= 0; ) {
                    int sent = 0;
                    while (sent < read) {
                        int part = bad() && answer == inAnswer ? Math.min(read - sent, Math.max(0, left)) : read - sent;
                        out.write(buffer, sent, part);
                        sent += part;
                        left -= answer == inAnswer ? part : 0;
                        if (sent < read && !happen(to)) {
                            return;
                        }
                    }
                }
                to.shutdownOutput();
            } catch (IOException | InterruptedException gone) {
                close();
            }
        }

        /** Something happens in the middle of what is carried; false when nothing more comes through this way. */
        private boolean happen(Socket to) throws IOException, InterruptedException {
            troubles.incrementAndGet();
            switch (trouble) {
                case CUT -> close();
                case RESET -> {
                    to.setSoLinger(true, 0);
                    close();
                }
                case STALL -> pause(chance(LONGEST_STALL_MS));
                case STALL_AND_CUT -> {
                    pause(chance(LONGEST_STALL_MS));
                    close();
                }
                case DELAY -> pause(chance(LONGEST_STALL_MS / 10));
                case HALF_CLOSE -> {
                    halfClosed = true;
                    to.shutdownOutput();
                    return false;
                }
                case THROTTLE -> {
                    left = SLOW_BYTES;
                    pause(20);
                    return true;
                }
            }
            draw();
            return !to.isClosed();
        }

        void mend() {
            if (halfClosed) {
                close();
            }
        }

        void close() {
            for (Socket socket : new Socket[] {client, behind}) {
                try {
                    socket.close();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        calm.countDown();
        cut();
    }
}
