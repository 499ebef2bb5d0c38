package no.sloyfe.bench.crowd;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How one browser asks: with its cookies and the form's token, and again when it is told to come later. */
final class Phone {

    static final int MOST_TRIES = 60;

    private final Crowd crowd;
    private final Diary diary;
    private final String name;
    private final Random random;
    private final Talk talk;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Phone(Crowd crowd, Diary diary, String name, Random random) {
        this.crowd = crowd;
        this.diary = diary;
        this.name = name;
        this.random = random;
        this.talk = new Talk(crowd);
        this.host = crowd.server.getHostString() + ":" + crowd.server.getPort();
    }

    /** The cookies of somebody else. */
    void take(Map<String, String> others) {
        cookies.putAll(others);
    }

    /** What opens a live line. */
    String request(String line) {
        return "GET " + line + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/event-stream\r\nCookie: " + cookies() + "\r\nAccept-Language: nb\r\n\r\n";
    }

    /** Sends a form of the room until an answer comes that says more than «later». */
    void send(String path, String form, Consumer<Answer> then) {
        send(path, form, 0, then);
    }

    private void send(String path, String form, int times, Consumer<Answer> then) {
        post(path, "text/vnd.turbo-stream.html", form, answer -> {
            if (later(answer.status())) {
                diary.trouble(name + " had to send again: " + answer.status() + " " + answer.told());
                if (times < MOST_TRIES) {
                    crowd.in(Math.min(30, 1 << Math.min(5, times)) * (0.75 + random.nextDouble() / 2), () -> send(path, form, times + 1, then));
                }
            } else {
                then.accept(answer);
            }
        });
    }

    private static boolean later(int status) {
        return status == 0 || status >= 500 || status == 408 || status == 425 || status == 429;
    }

    /** Only a page is an answer. */
    void get(String path, Consumer<Answer> then) {
        talk.ask("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nAccept-Language: nb\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies() + "\r\n") + "\r\n", answer -> {
            heard(answer);
            if (answer.status() == 200) {
                then.accept(answer);
            } else {
                diary.trouble(name + " got " + answer.status() + " for " + path + " " + answer.told());
                if (later(answer.status())) {
                    crowd.in(1, () -> get(path, then));
                }
            }
        });
    }

    void post(String path, String accept, String form, Consumer<Answer> then) {
        String body = form + (form.isEmpty() ? "" : "&") + "_csrf=" + token;
        talk.ask("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: " + accept + "\r\nAccept-Encoding: gzip\r\nAccept-Language: nb\r\nOrigin: http://"
                + host + "\r\nX-XSRF-TOKEN: " + token + "\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: " + cookies()
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body, answer -> {
            heard(answer);
            then.accept(answer);
        });
    }

    private void heard(Answer answer) {
        for (String cookie : answer.cookies()) {
            int end = cookie.indexOf(';');
            int equals = cookie.indexOf('=');
            cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1, end < 0 ? cookie.length() : end));
        }
        String given = answer.between("<meta name=\"csrf-token\" content=\"", "\"");
        token = given.isEmpty() ? token : given;
    }

    private String cookies() {
        return cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void close() {
        talk.close();
    }
}
