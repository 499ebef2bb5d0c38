package no.sloyfe.bench.weight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import no.sloyfe.bench.Program;

/** What a browser fetches that has never been here: the page and everything it refers to, as sent, compressed where the program does. */
public final class Weight {

    private static final Pattern FETCHED = Pattern.compile(
            "(?:src|href)=\"(?<page>/assets/[^\"#]+)|url\\([\"']?(?<style>/?[^)\"'#:]+)[\"']?\\)|\"(?<script>(?:\\.|/assets)/[^\"]+\\.js)\"");
    private static final Pattern PERSON = Pattern.compile("action=\"(/demo/[0-9a-f-]{36})\".{0,600}?Kari Nordvik", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern MEETING = Pattern.compile("/meetings/[0-9a-f-]{36}");

    private final URI address;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    private Weight(URI address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Program.freshFolder();
        try (Program program = Program.start(Path.of(arguments[0]), home, "--demo")) {
            program.secondsToFirstPage();
            new Weight(program.address).weigh();
        } finally {
            Program.delete(home);
        }
    }

    private void weigh() throws IOException, InterruptedException {
        double join = kilobytes("/join");
        stepIn();
        String meeting = found(MEETING, get("/").text(), 0);
        double plan = kilobytes(meeting);
        double room = kilobytes(meeting + "/room");
        System.out.printf(Locale.ROOT, "weight join_kb=%.1f room_kb=%.1f plan_kb=%.1f%n", join, room, plan);
    }

    private void stepIn() throws IOException, InterruptedException {
        String page = get("/demo").text();
        String form = "_csrf=" + URLEncoder.encode(found(TOKEN, page, 1), StandardCharsets.UTF_8);
        browser.send(HttpRequest.newBuilder(address.resolve(found(PERSON, page, 1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private double kilobytes(String path) throws IOException, InterruptedException {
        Set<URI> seen = new HashSet<>();
        int bytes = fetch(address.resolve(path), seen);
        System.out.printf(Locale.ROOT, "%s: %.1f KB in %d answers%n", path.replaceAll("[0-9a-f-]{36}", "…"), bytes / 1024.0, seen.size());
        return bytes / 1024.0;
    }

    /** The bytes of an answer and of all it refers to that was not seen yet. */
    private int fetch(URI place, Set<URI> seen) throws IOException, InterruptedException {
        if (!seen.add(place)) {
            return 0;
        }
        Answer answer = get(place.toString());
        int bytes = answer.bytes();
        if (answer.type().startsWith("text/") || answer.type().contains("javascript")) {
            Matcher reference = FETCHED.matcher(answer.text());
            while (reference.find()) {
                String target = Stream.of("page", "style", "script").map(reference::group).filter(Objects::nonNull).findFirst().orElseThrow();
                bytes += fetch(place.resolve(target), seen);
            }
        }
        System.out.printf(Locale.ROOT, "  %8d %s%n", answer.bytes(), place.getPath().replaceAll("[0-9a-f-]{36}", "…"));
        return bytes;
    }

    /**
     * What came.
     *
     * @param bytes as sent, without the head
     */
    private record Answer(int bytes, String type, String text) {}

    private Answer get(String place) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = browser.send(HttpRequest.newBuilder(address.resolve(place))
                .header("Accept-Encoding", "gzip").header("Accept", "text/html,*/*").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(place + " answered " + answer.statusCode());
        }
        byte[] body = answer.body();
        boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] plain = packed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
        return new Answer(body.length, answer.headers().firstValue("Content-Type").orElse(""), new String(plain, StandardCharsets.UTF_8));
    }

    private static String found(Pattern pattern, String text, int group) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("Nothing on the page is like " + pattern);
        }
        return matcher.group(group);
    }
}
