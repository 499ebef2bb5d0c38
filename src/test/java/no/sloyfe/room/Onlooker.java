package no.sloyfe.room;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.sloyfe.Browser;
import no.sloyfe.live.Crowd;
import no.sloyfe.live.SimulatedBrowser;

/** A page that stays open: comes back when its stream ends, and notes when each marked text was first seen on it. */
final class Onlooker implements AutoCloseable {

    private static final Pattern MARK = Pattern.compile("merke-\\d+\\.");

    private final Crowd crowd;
    private final Browser browser;
    private final String page;
    private final String address;
    private final String cookies;
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();
    private volatile String since;
    private volatile boolean closed;
    private volatile SimulatedBrowser stream;
    private volatile int comebacks;

    Onlooker(Crowd crowd, Browser browser, String page) {
        this.crowd = crowd;
        this.browser = browser;
        this.page = page;
        var source = browser.get(page).page().selectFirst("live-source");
        address = source.attr("src");
        since = source.attr("since");
        cookies = browser.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        Thread.ofVirtual().start(this::stay);
    }

    private void stay() {
        try {
            while (!closed) {
                stream = crowd.open(this::take, address + "&since=" + since, "Cookie: " + cookies);
                while (!stream.ended() && !closed) {
                    Thread.sleep(50);
                }
                comebacks++;
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(SimulatedBrowser.Event event) {
        long now = System.nanoTime();
        if (!event.id().isEmpty()) {
            since = event.id();
        }
        if (event.data().contains("action=\"refresh\"")) {
            Thread.ofVirtual().start(this::refresh);
        }
        note(event.data(), now);
    }

    private void refresh() {
        try {
            note(browser.get(page).body(), System.nanoTime());
        } catch (IllegalStateException away) {
            // its stream ends too, and it comes back
        }
    }

    private void note(String html, long now) {
        Matcher mark = MARK.matcher(html);
        while (mark.find()) {
            firstSeen.putIfAbsent(mark.group(), now);
        }
    }

    Map<String, Long> firstSeen() {
        return firstSeen;
    }

    long since() {
        return Long.parseLong(since);
    }

    int comebacks() {
        return comebacks;
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
    }
}
