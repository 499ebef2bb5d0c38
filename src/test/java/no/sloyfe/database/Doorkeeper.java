package no.sloyfe.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import no.sloyfe.Database;

/** A port in front of a database, which answers those who come first by turns and lets the rest through. */
final class Doorkeeper implements AutoCloseable {

    static final String SHUT = "shut";
    static final String THROUGH = "through";

    private final URI behind;
    private final ServerSocket door;
    private final Queue<String> answers;
    private final AtomicInteger came = new AtomicInteger();

    /** @param answers {@link #SHUT}, {@link #THROUGH} or the SQL state to refuse with, for each who comes */
    Doorkeeper(Database.Fresh behind, List<String> answers) throws IOException {
        this.behind = URI.create(behind.url().replaceFirst("^jdbc:", ""));
        this.answers = new ArrayDeque<>(answers);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("doorkeeper").start(this::stand);
    }

    String url() {
        return "postgres://127.0.0.1:" + door.getLocalPort() + behind.getPath() + "?sslmode=disable";
    }

    int came() {
        return came.get();
    }

    private void stand() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                came.incrementAndGet();
                String answer = answers.isEmpty() ? THROUGH : answers.remove();
                Thread.ofVirtual().start(() -> answer(client, answer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket from, String answer) {
        try (Socket client = from) {
            switch (answer) {
                case SHUT -> {}
                case THROUGH -> {
                    try (Socket server = new Socket(behind.getHost(), behind.getPort())) {
                        Thread back = Thread.ofVirtual().start(() -> carry(server, client));
                        carry(client, server);
                        back.join();
                    }
                }
                default -> refuse(client, answer);
            }
        } catch (IOException | InterruptedException gone) {
            // both ends are closed
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // the other end is told by the end of this one
        }
    }

    /** As PostgreSQL does before it lets anybody in. */
    private static void refuse(Socket client, String state) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        in.skipNBytes(in.readInt() - Integer.BYTES);
        var fields = new ByteArrayOutputStream();
        for (String field : List.of("SFATAL", "VFATAL", "C" + state, "Mturned away", "")) {
            fields.writeBytes(field.getBytes(StandardCharsets.UTF_8));
            fields.write(0);
        }
        var out = new DataOutputStream(client.getOutputStream());
        out.write('E');
        out.writeInt(Integer.BYTES + fields.size());
        fields.writeTo(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
