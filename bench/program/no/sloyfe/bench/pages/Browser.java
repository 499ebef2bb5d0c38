package no.sloyfe.bench.pages;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** One person's browser, on one connection that stays: what it measures is the server and next to nothing else. */
final class Browser implements AutoCloseable {

    /**
     * What came.
     *
     * @param nanos from the request's first byte out to the answer's last byte in
     * @param bytes of the body, as sent
     */
    record Answer(int status, String location, long nanos, int bytes, byte[] body, boolean packed) {

        String text() throws IOException {
            return new String(packed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body, StandardCharsets.UTF_8);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;

    Browser(URI address) {
        this.address = address;
    }

    /** Becomes one of the made-up school's people. */
    static Browser of(URI address, String person) throws IOException {
        Browser browser = new Browser(address);
        browser.get("/demo");
        Answer answer = browser.post("/demo/" + person, "/demo", Map.of());
        if (answer.status() / 100 != 3) {
            throw new IOException("Could not become " + person + ": " + answer.status());
        }
        return browser;
    }

    Answer get(String path) throws IOException {
        return sent("GET " + path + " HTTP/1.1\r\n" + head() + "\r\n");
    }

    /** Posts a form that stands on a page: its token is fetched from there first. */
    Answer post(String path, String page, Map<String, String> fields) throws IOException {
        Matcher token = TOKEN.matcher(get(page).text());
        if (!token.find()) {
            throw new IOException(page + " has no token");
        }
        String form = "_csrf=" + encoded(token.group(1)) + fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining());
        return sent("POST " + path + " HTTP/1.1\r\n" + head() + "Origin: " + address + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n\r\n" + form);
    }

    private String head() {
        return "Host: " + address.getAuthority() + "\r\nAccept: text/html\r\nAccept-Language: nb\r\nAccept-Encoding: gzip\r\nCookie: "
                + cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; ")) + "\r\n";
    }

    private Answer sent(String request) throws IOException {
        if (socket == null) {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        socket.getOutputStream().write(bytes);
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> heads = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] pair = line.split(": ?", 2);
            String name = pair[0].toLowerCase(Locale.ROOT);
            heads.put(name, pair[1]);
            if (name.equals("set-cookie")) {
                String[] cookie = pair[1].split(";", 2)[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
            }
        }
        byte[] body = heads.getOrDefault("transfer-encoding", "").equals("chunked") ? chunks()
                : in.readNBytes(Integer.parseInt(heads.getOrDefault("content-length", "0")));
        long nanos = System.nanoTime() - begun;
        if (heads.getOrDefault("connection", "").equals("close")) {
            close();
        }
        return new Answer(status, heads.getOrDefault("location", ""), nanos, body.length, body,
                heads.getOrDefault("content-encoding", "").equals("gzip"));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("The program closed the connection");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
