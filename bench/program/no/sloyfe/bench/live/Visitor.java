package no.sloyfe.bench.live;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own, without scripts: cookies, forms, redirects. */
public final class Visitor {

    public record Answer(int status, String path, String text) {}

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    public Visitor(URI address) {
        this.address = address;
    }

    public String cookies() {
        return cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return followed(CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString()));
    }

    public Answer post(String path, String... fields) throws IOException, InterruptedException {
        return followed(CLIENT.send(posting(path, fields), HttpResponse.BodyHandlers.ofString()));
    }

    /** The fields that a page's inputs hold already; of several to choose from, the chosen one. */
    public static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher input = INPUT.matcher(page); input.find(); ) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (Matcher each = ATTRIBUTE.matcher(input.group()); each.find(); ) {
                attributes.put(each.group(1), each.group(2) == null ? "" : each.group(2));
            }
            boolean choice = List.of("radio", "checkbox").contains(attributes.getOrDefault("type", ""));
            if (attributes.containsKey("name") && (!choice || attributes.containsKey("checked"))) {
                fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        }
        return fields;
    }

    /** Posts and is content with being sent on. */
    CompletableFuture<?> postSoon(String path, String... fields) {
        return CLIENT.sendAsync(posting(path, fields), HttpResponse.BodyHandlers.ofString()).thenAccept(answer -> {
            if (answer.statusCode() != 303) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
        });
    }

    private HttpRequest posting(String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", address.toString())
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())).build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html").header("Accept-Language", "nb");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    private Answer followed(HttpResponse<String> response) throws IOException, InterruptedException {
        response.headers().allValues("set-cookie").forEach(each -> {
            String[] pair = each.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response.statusCode() / 100 == 3 ? get(response.headers().firstValue("location").orElseThrow())
                : new Answer(response.statusCode(), response.uri().getPath(), response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
