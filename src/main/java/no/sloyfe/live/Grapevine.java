package no.sloyfe.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries hints between nodes by PostgreSQL's NOTIFY, on connections of its own and never inside a transaction
 * that stores something. A lost hint is only late: the hub looks by itself.
 *
 * <p>A message is {@code node;id,id,…}; an id with {@code !} before it is a session to close.
 */
final class Grapevine implements OtherNodes {

    private static final Logger LOGGER = LoggerFactory.getLogger(Grapevine.class);
    private static final String CHANNEL = "sloyfe";
    private static final int COLLECT_MILLIS = 20;
    private static final int LISTEN_MILLIS = 5_000;
    private static final int DEAD_MILLIS = 10_000;
    private static final int IDS_PER_MESSAGE = 150; // a payload holds 8,000 bytes

    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final LiveConnections connections;
    private final Hub hub;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Grapevine(LiveConnections connections, Hub hub) {
        this.connections = connections;
        this.hub = hub;
    }

    void start() {
        threads.add(Thread.ofVirtual().name("live-speaks").start(() -> keep(this::speak)));
        threads.add(Thread.ofVirtual().name("live-listens").start(() -> keep(this::listen)));
    }

    void stop() {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public void moved(UUID stream) {
        say(stream.toString());
    }

    @Override
    public void closed(UUID session) {
        say("!" + session);
    }

    private void say(String id) {
        synchronized (waiting) {
            waiting.add(id);
            waiting.notifyAll();
        }
    }

    private void speak(Connection connection, Backoff backoff) throws SQLException, InterruptedException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            backoff.reset();
            while (!stopped) {
                List<String> ids = take();
                try {
                    notify.setString(1, CHANNEL);
                    notify.setString(2, node + ";" + String.join(",", ids));
                    notify.execute();
                } catch (SQLException e) {
                    ids.forEach(this::say);
                    throw e;
                }
            }
        }
    }

    private List<String> take() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty()) {
                waiting.wait();
            }
        }
        Thread.sleep(COLLECT_MILLIS);
        synchronized (waiting) {
            List<String> ids = waiting.stream().limit(IDS_PER_MESSAGE).toList();
            ids.forEach(waiting::remove);
            return ids;
        }
    }

    private void listen(Connection connection, Backoff backoff) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            backoff.reset();
            hub.look(); // what was said while nobody listened
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!stopped) {
                PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
                if (heard == null || heard.length == 0) {
                    statement.execute("select 1"); // fails when the other end is gone
                } else {
                    Arrays.stream(heard).map(PGNotification::getParameter).forEach(this::hear);
                }
            }
        }
    }

    private void hear(String message) {
        String[] parts = message.split(";", 2);
        if (parts.length < 2 || parts[0].equals(node)) {
            return;
        }
        for (String id : parts[1].split(",")) {
            try {
                if (id.startsWith("!")) {
                    hub.closeHere(UUID.fromString(id.substring(1)));
                } else {
                    hub.ringHere(UUID.fromString(id));
                }
            } catch (IllegalArgumentException e) {
                LOGGER.debug("Not an id: {}", id);
            }
        }
    }

    private void keep(Conversation conversation) {
        Backoff backoff = new Backoff();
        while (!stopped) {
            try (Connection connection = connections.open()) {
                connection.setNetworkTimeout(Runnable::run, DEAD_MILLIS);
                conversation.hold(connection, backoff);
            } catch (SQLException | RuntimeException e) {
                if (!stopped) {
                    LOGGER.warn("Lost the connection between nodes, trying again: {}", e.getMessage());
                }
                backoff.pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private interface Conversation {
        void hold(Connection connection, Backoff backoff) throws SQLException, InterruptedException;
    }
}
