package no.sloyfe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sloyfe.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page in a simulated browser: loaded once, then changed by what its stream brings, as {@code live-source.ts} changes it. */
public final class LivePage {

    private final String name;
    private final Browser browser;
    private final String path;
    private final List<SimulatedBrowser.Event> unfinished = new ArrayList<>();
    private Document shown;
    private String looks; // of what is shown; null when that has changed
    private long since;
    private String named = "";
    private int reloads;
    private boolean lacks;

    public LivePage(String name, Browser browser, String path) {
        this.name = name;
        this.browser = browser;
        this.path = path;
        fetch();
    }

    /** Shows the page as it is now. */
    public void fetch() {
        Document loaded = loaded();
        since = Long.parseLong(source(loaded).attr("since"));
        shown = loaded;
        looks = null;
        lacks = false;
        unfinished.clear();
    }

    private Document loaded() {
        Browser.Answer answer = browser.get(path);
        if (answer.status() >= 500) {
            throw new IllegalStateException(path + " gave " + answer.status());
        }
        assertThat(answer.status()).as("%s at %s", name, path).isEqualTo(200);
        return filled(answer.page());
    }

    /** With what its frames fetch for themselves. */
    private Document filled(Document whole) {
        for (Element frame : whole.select("turbo-frame[src]")) {
            Browser.Answer answer = browser.get(frame.attr("src"));
            if (answer.status() >= 500) {
                throw new IllegalStateException(frame.attr("src") + " gave " + answer.status());
            }
            frame.html(Objects.requireNonNull(answer.page().getElementById(frame.id())).html());
        }
        return whole;
    }

    /** Where to listen for what is newer than what is shown. */
    public String stream() {
        return source(shown).attr("src") + "&since=" + since;
    }

    /** All cookies in one line, for the stream. */
    public String cookies() {
        return browser.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
    }

    /** A new stream has begun. */
    public void begin() {
        named = "";
        unfinished.clear();
    }

    /** The last change that is shown. */
    public long since() {
        return since;
    }

    public Document shown() {
        return shown;
    }

    /** The times its stream told it to fetch itself anew. */
    public int reloads() {
        return reloads;
    }

    /** A flush is several frames, of which the last has the id: it is taken whole, or not if the page has it already. */
    public void take(SimulatedBrowser.Event event) {
        if (event.data().contains("action=\"refresh\"")) {
            reloads++;
            fetch();
            return;
        }
        unfinished.add(event);
        if (!event.id().equals(named)) {
            named = event.id();
            long revision = Long.parseLong(event.id());
            if (revision > since) {
                unfinished.forEach(each -> draw(each.data()));
                since = revision;
            }
            unfinished.clear();
            fill();
        }
    }

    /**
     * Draws the answer to a form; false when it was drawn before a change that the stream has brought already, which is to be
     * asked for again then.
     */
    public boolean answered(String streams) {
        draw(streams);
        for (Element drawn : Jsoup.parseBodyFragment(streams).select("turbo-stream[action=drawn]")) {
            long revision = Long.parseLong(drawn.attr("revision"));
            if (revision < since) {
                since = revision;
                return false;
            }
        }
        fill();
        return true;
    }

    /** Fetches what the page's frames fetch for themselves; also again, when {@link #lacks} tells that it could not be had. */
    public void fill() {
        looks = null;
        lacks = true;
        filled(shown);
        lacks = false;
    }

    public boolean lacks() {
        return lacks;
    }

    private void draw(String frame) {
        looks = null;
        for (Element change : Jsoup.parseBodyFragment(frame).select("turbo-stream")) {
            if (change.attr("action").equals("drawn")) {
                continue;
            }
            Element target = shown.getElementById(change.attr("target"));
            assertThat(target).as("%s has a place for %s", name, change.attr("target")).isNotNull();
            Element template = Objects.requireNonNull(change.selectFirst("> template"));
            switch (change.attr("action")) {
                case "replace" -> target.replaceWith(Objects.requireNonNull(template.firstElementChild()).clone());
                case "update" -> target.html(template.html());
                default -> throw new AssertionError(change.attr("action"));
            }
        }
    }

    /** What it shows, without what must differ: tokens, fresh ids, what the clock says at the time of rendering. */
    public String looks() {
        if (looks == null) {
            looks = looks(shown.clone());
        }
        return looks;
    }

    /** What it would show if it were loaded now. */
    public String looksIfLoaded() {
        return looks(loaded());
    }

    /** What it would show if the program at another address were asked. */
    public String looksAt(String address) {
        Browser there = Browser.at(address);
        browser.cookies().forEach(there::with);
        return new LivePage(name, there, path).looks();
    }

    /** Strips the page for it. */
    private static String looks(Document page) {
        page.outputSettings().prettyPrint(false);
        page.select("input[name=_csrf], #receipts").remove();
        page.select("input[name=client]").removeAttr("value");
        page.select("turbo-frame").removeAttr("src");
        page.select("turbo-frame[id^=ending], turbo-frame#trying").empty(); // permanent, and with a fresh id in its form
        source(page).removeAttr("since");
        for (Element clock : page.select("step-clock")) {
            clock.removeAttr("data-server-now").text("");
        }
        return page.body().html().replaceAll("\\s+", " ").replace("> <", "><");
    }

    private static Element source(Document page) {
        return Objects.requireNonNull(page.selectFirst("live-source"));
    }

    /** The lines that only the one has. */
    public static String difference(String streamed, String loaded) {
        List<String> one = List.of(streamed.replace("><", ">\n<").split("\n"));
        List<String> other = List.of(loaded.replace("><", ">\n<").split("\n"));
        return Stream.concat(
                        one.stream().filter(line -> !other.contains(line)).map(line -> "streamed: " + line),
                        other.stream().filter(line -> !one.contains(line)).map(line -> "loaded:   " + line))
                .collect(Collectors.joining("\n"));
    }
}
