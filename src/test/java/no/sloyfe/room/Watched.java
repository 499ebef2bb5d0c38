package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sloyfe.Browser;
import no.sloyfe.live.Crowd;
import no.sloyfe.live.SimulatedBrowser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page that somebody loaded once and that only its stream has changed since. */
final class Watched {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(400);

    private final String name;
    private final Browser browser;
    private final String path;
    private final Crowd crowd;
    private final List<SimulatedBrowser.Event> unfinished = new ArrayList<>();
    private Document page;
    private SimulatedBrowser stream;
    private long since;
    private int seen;
    private int reloads;

    Watched(String name, Browser browser, String path, Crowd crowd) {
        this.name = name;
        this.browser = browser;
        this.path = path;
        this.crowd = crowd;
        page = load();
        listen();
    }

    /** The times its stream told it to fetch itself anew. */
    int reloads() {
        return reloads;
    }

    /** Loses the network, without a word. */
    void lose() {
        stream.close();
    }

    /** Comes back with the last id it saw, as the page's element does. */
    void comeBack() {
        listen();
    }

    /** Fails unless the page soon looks as it would if it were loaded now. */
    void looksReloadedAfter(String change) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            take();
            String now = looks(browser.get(path).page());
            if (soonLooks(now)) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("%s, after «%s», streamed and loaded differ:%n%s".formatted(name, change, difference(looks(page), now)));
            }
        }
    }

    /** Gives the stream a moment to come to where the page is if loaded now; after it what is loaded may be another. */
    private boolean soonLooks(String now) {
        if (looks(page).equals(now)) {
            return true;
        }
        long until = System.nanoTime() + MOMENT.toNanos();
        while (System.nanoTime() < until) {
            if (take() && looks(page).equals(now)) {
                return true;
            }
            pause();
        }
        return false;
    }

    private Document load() {
        Browser.Answer answer = browser.get(path);
        assertThat(answer.status()).as("%s at %s", name, path).isEqualTo(200);
        Document loaded = answer.page();
        since = Long.parseLong(source(loaded).attr("since"));
        return loaded;
    }

    private void listen() {
        seen = 0;
        unfinished.clear();
        String cookies = browser.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        stream = crowd.open(source(page).attr("src") + "&since=" + since, "Cookie: " + cookies).awaitOpen();
        assertThat(stream.status()).as("%s listens", name).isEqualTo(200);
    }

    private static Element source(Document page) {
        return Objects.requireNonNull(page.selectFirst("live-source"));
    }

    /** A flush is several frames, of which the last has the id: it is taken whole, or not if the page has it already. Gives whether any came. */
    private boolean take() {
        List<SimulatedBrowser.Event> events = stream.events();
        int already = seen;
        String before = seen == 0 ? "" : events.get(seen - 1).id();
        for (; seen < events.size(); seen++) {
            SimulatedBrowser.Event event = events.get(seen);
            if (event.data().contains("action=\"refresh\"")) {
                reloads++;
                page = load();
                unfinished.clear();
                continue;
            }
            unfinished.add(event);
            if (!event.id().equals(before)) {
                before = event.id();
                long revision = Long.parseLong(event.id());
                if (revision > since) {
                    unfinished.forEach(each -> apply(each.data()));
                    since = revision;
                }
                unfinished.clear();
            }
        }
        return seen > already;
    }

    private void apply(String frame) {
        for (Element change : Jsoup.parseBodyFragment(frame).select("turbo-stream")) {
            Element target = page.getElementById(change.attr("target"));
            assertThat(target).as("%s has a place for %s", name, change.attr("target")).isNotNull();
            Element template = Objects.requireNonNull(change.selectFirst("> template"));
            switch (change.attr("action")) {
                case "replace" -> target.replaceWith(Objects.requireNonNull(template.firstElementChild()).clone());
                case "update" -> target.html(template.html());
                default -> throw new AssertionError(change.attr("action"));
            }
        }
        for (Element frameToFetch : page.select("turbo-frame[src]")) {
            Document answer = browser.get(frameToFetch.attr("src")).page();
            frameToFetch.html(Objects.requireNonNull(answer.getElementById(frameToFetch.id())).html());
        }
    }

    /** The page without what must differ: tokens, fresh ids, what the clock says at the time of rendering. */
    private static String looks(Document page) {
        Document copy = page.clone();
        copy.outputSettings().prettyPrint(false);
        copy.select("input[name=_csrf], #receipts").remove();
        copy.select("input[name=client]").removeAttr("value");
        copy.select("turbo-frame").removeAttr("src");
        source(copy).removeAttr("since");
        for (Element clock : copy.select("step-clock")) {
            clock.removeAttr("data-server-now").text("");
        }
        return copy.body().html().replaceAll("\\s+", " ").replace("> <", "><");
    }

    /** The lines that only the one has. */
    private static String difference(String streamed, String loaded) {
        List<String> one = List.of(streamed.replace("><", ">\n<").split("\n"));
        List<String> other = List.of(loaded.replace("><", ">\n<").split("\n"));
        return Stream.concat(
                        one.stream().filter(line -> !other.contains(line)).map(line -> "streamed: " + line),
                        other.stream().filter(line -> !one.contains(line)).map(line -> "loaded:   " + line))
                .collect(Collectors.joining("\n"));
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
