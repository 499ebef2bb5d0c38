package no.sloyfe;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.context.ApplicationContext;

/** A browser without JavaScript, as a test needs it: cookies, forms with their token, headers that tell the origin. */
public final class Browser {

    /** What came back. Redirects after a form are followed; {@code path} is where that led. */
    public record Answer(int status, String path, String body, Map<String, List<String>> headers) {

        public Document page() {
            return Jsoup.parse(body);
        }

        /** What a reader sees. */
        public String text() {
            return page().text();
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase())).map(List::getFirst);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>(); // a page and its form may ask at once
    private final Map<String, String> headers = new LinkedHashMap<>();
    private volatile String token;
    private Duration patience = Duration.ofMinutes(1);

    private Browser(String address) {
        this.address = address;
        headers.put("Accept", "text/html");
        headers.put("Accept-Language", "nb");
    }

    public static Browser of(ApplicationContext program) {
        return new Browser("http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** For a program that runs in a process of its own. */
    public static Browser at(String address) {
        return new Browser(address);
    }

    public Browser with(String cookie, String value) {
        cookies.put(cookie, value);
        token = null;
        return this;
    }

    /** Sends this header with every request; null leaves it out. */
    public Browser saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Gives up what is not answered within this time. */
    public Browser patience(Duration longest) {
        patience = longest;
        return this;
    }

    public String address() {
        return address;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Answer get(String path) {
        return followed(send(request(path).GET()));
    }

    /** The answer itself, redirect or not. */
    public Answer getUnfollowed(String path) {
        return send(request(path).GET());
    }

    /** Sends the form of this page with this action, its own fields kept unless given: name, value, name, value … */
    public Answer submit(Answer from, String action, String... fields) {
        FormElement form = from.page().select("form").stream()
                .filter(one -> one.attr("action").equals(action))
                .map(FormElement.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form for " + action + " in " + from.body()));
        List<String> all = new ArrayList<>();
        for (var field : form.formData()) {
            if (!List.of(fields).contains(field.key())) {
                all.add(field.key());
                all.add(field.value());
            }
        }
        all.addAll(List.of(fields));
        return form.attr("enctype").equals("multipart/form-data")
                ? postParts(action, all.toArray(String[]::new))
                : postRaw(action, all.toArray(String[]::new));
    }

    /** Posts fields with the token of the last page that had one. */
    public Answer post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token()));
        return postRaw(path, all.toArray(String[]::new));
    }

    /** Posts these fields and nothing else. */
    public Answer postRaw(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return followed(send(changing(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body.toString()))));
    }

    private Answer postParts(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--limit\r\nContent-Disposition: form-data; name=\"").append(fields[i]).append("\"\r\n\r\n")
                    .append(fields[i + 1]).append("\r\n");
        }
        return followed(send(changing(path, "multipart/form-data; boundary=limit", BodyPublishers.ofString(body + "--limit--\r\n"))));
    }

    /** Posts one file beside the fields of the form with this action. */
    public Answer upload(Answer from, String action, String field, String name, byte[] content) {
        Element form = from.page().select("form[action=" + action + "]").first();
        String token = form == null ? "" : form.select("input[name=_csrf]").attr("value");
        byte[] head = ("--limit\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--limit\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8);
        return followed(send(changing(action, "multipart/form-data; boundary=limit",
                BodyPublishers.ofByteArrays(List.of(head, content, tail)))));
    }

    private String token() {
        if (token == null) {
            get("/login");
        }
        return Objects.requireNonNullElse(token, "");
    }

    private HttpRequest.Builder changing(String path, String type, BodyPublisher body) {
        var request = request(path).header("Content-Type", type).POST(body);
        if (!headers.containsKey("Origin")) {
            request.header("Origin", address);
        }
        return request;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(patience);
        headers.forEach((name, value) -> {
            if (value != null) {
                request.header(name, value);
            }
        });
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer followed(Answer answer) {
        return answer.status() / 100 == 3
                ? followed(send(request(answer.header("location").orElseThrow().replace(address, "")).GET()))
                : answer;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest made = request.build();
            HttpResponse<String> response = CLIENT.send(made, BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            Matcher page = TOKEN.matcher(response.body());
            if (page.find()) {
                token = page.group(1);
            }
            return new Answer(response.statusCode(), made.uri().getRawPath(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (!pair[1].equals(cookies.get(pair[0]))) {
            token = null; // it may have belonged to the cookie before
        }
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
