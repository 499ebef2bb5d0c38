package no.sloyfe.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 over a plain socket, for requests that no client would let through. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 60_000;
    private static final int SILENCE = 120;
    private static final int ENOUGH = 200_000;

    /** @param status 0: the line was cut without an answer */
    record Answer(int status, Map<String, String> headers, String body) {}

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) {
        this.port = port;
    }

    Answer send(byte[] head, byte[] body) throws IOException {
        boolean fresh = socket == null;
        try {
            return exchange(head, body);
        } catch (IOException cut) {
            close();
            if (fresh) {
                return new Answer(0, Map.of(), "");
            }
            return send(head, body); // the server had closed a line that was kept
        }
    }

    private Answer exchange(byte[] head, byte[] body) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream());
        }
        try {
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        } catch (IOException refusedMeanwhile) {
            // the answer may have come before all was sent
        }
        String[] first = line().split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] pair = line.split(": *", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair.length > 1 ? pair[1] : "");
        }
        Answer answer = new Answer(Integer.parseInt(first[1]), headers, new String(body(headers), StandardCharsets.UTF_8));
        if (socket != null && (!first[0].equals("HTTP/1.1") || "close".equalsIgnoreCase(headers.get("connection")))) {
            close();
        }
        return answer;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
        } else if ("close".equalsIgnoreCase(headers.get("connection")) || headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            untilSilent(body);
        }
        return body.toByteArray();
    }

    /** A live line never ends by itself. */
    private void untilSilent(ByteArrayOutputStream body) throws IOException {
        socket.setSoTimeout(SILENCE);
        byte[] some = new byte[8192];
        try {
            for (int read = in.read(some); read > 0 && body.size() < ENOUGH; read = in.read(some)) {
                body.write(some, 0, read);
            }
        } catch (SocketTimeoutException silent) {
            // enough heard
        }
        close();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
