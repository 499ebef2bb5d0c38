package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.sloyfe.Browser;
import no.sloyfe.live.Crowd;
import no.sloyfe.live.LivePage;
import no.sloyfe.live.SimulatedBrowser;

/** A page that somebody loaded once and that only its stream has changed since. */
final class Watched {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(400);

    private final String name;
    private final Crowd crowd;
    private final LivePage page;
    private SimulatedBrowser stream;
    private int seen;

    Watched(String name, Browser browser, String path, Crowd crowd) {
        this.name = name;
        this.crowd = crowd;
        page = new LivePage(name, browser, path);
        listen();
    }

    /** The times its stream told it to fetch itself anew. */
    int reloads() {
        return page.reloads();
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
            String now = page.looksIfLoaded();
            if (soonLooks(now)) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("%s, after «%s», streamed and loaded differ:%n%s".formatted(name, change, LivePage.difference(page.looks(), now)));
            }
        }
    }

    /** Gives the stream a moment to come to where the page is if loaded now; after it what is loaded may be another. */
    private boolean soonLooks(String now) {
        if (page.looks().equals(now)) {
            return true;
        }
        long until = System.nanoTime() + MOMENT.toNanos();
        while (System.nanoTime() < until) {
            if (take() && page.looks().equals(now)) {
                return true;
            }
            pause();
        }
        return false;
    }

    private void listen() {
        seen = 0;
        page.begin();
        stream = crowd.open(page.stream(), "Cookie: " + page.cookies()).awaitOpen();
        assertThat(stream.status()).as("%s listens", name).isEqualTo(200);
    }

    /** Gives whether anything came. */
    private boolean take() {
        List<SimulatedBrowser.Event> events = stream.events();
        int already = seen;
        for (; seen < events.size(); seen++) {
            page.take(events.get(seen));
        }
        return seen > already;
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
