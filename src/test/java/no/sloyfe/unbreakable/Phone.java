package no.sloyfe.unbreakable;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sloyfe.Browser;
import no.sloyfe.live.Crowd;
import no.sloyfe.live.LivePage;
import no.sloyfe.live.SimulatedBrowser;
import org.jsoup.nodes.Document;

/**
 * A page that stays open: it takes up its stream again as {@code EventSource} and {@code live-source.ts} do, and holds what
 * comes against what may come: revisions rise, and none is given again after it was shown.
 */
final class Phone implements AutoCloseable {

    private static final Pattern PASSING = Pattern.compile("<passing-word [^>]*data-until=\"(\\d+)\"[^>]*>.*?</passing-word>");
    private static final long FIRST_WAIT = 500;
    private static final long LONGEST_WAIT = 5_000;
    private static final long EVENT_SOURCE_WAIT = 2_000;

    final String name;
    private final Crowd crowd;
    private final LivePage page;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger comebacks = new AtomicInteger();
    private final Thread following;
    private volatile boolean closed;
    private volatile SimulatedBrowser stream;
    private volatile long movedAt;
    private long triedAt = System.nanoTime() - Duration.ofHours(1).toNanos();
    private volatile long openedAt;
    private volatile boolean atOnce;
    private volatile int lastStatus;

    Phone(String name, Crowd crowd, Browser browser, String path) {
        this.name = name;
        this.crowd = crowd;
        page = new LivePage(name, browser, path);
        movedAt = System.nanoTime();
        following = Thread.ofVirtual().uncaughtExceptionHandler((_, broken) -> faults.add(name + " gave up: " + broken)).start(this::follow);
    }

    private void follow() {
        long wait = FIRST_WAIT;
        try {
            while (!closed) {
                boolean turnedAway = isTurnedAway(listen());
                Thread.sleep(atOnce ? 0 : turnedAway ? wait : EVENT_SOURCE_WAIT);
                atOnce = false;
                wait = turnedAway ? Math.min(LONGEST_WAIT, wait * 2) : FIRST_WAIT;
                comebacks.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An {@code EventSource} gives up then, and does not wait for the connection to end too. */
    private static boolean isTurnedAway(int status) {
        return status != 0 && status != 200;
    }

    /** Until the stream ends; returns its status, 0 when there was no answer. */
    private int listen() throws InterruptedException {
        BlockingQueue<SimulatedBrowser.Event> arrived = new LinkedBlockingQueue<>();
        SimulatedBrowser line;
        synchronized (page) {
            page.begin();
            line = crowd.open(arrived::add, page.stream(), "Cookie: " + page.cookies());
        }
        stream = line;
        long named = -1;
        openedAt = 0;
        while (!closed && !atOnce && !isTurnedAway(line.status()) && !(line.ended() && arrived.isEmpty())) {
            SimulatedBrowser.Event event = arrived.poll(25, TimeUnit.MILLISECONDS);
            fillAgain();
            openedAt = openedAt == 0 && line.status() == 200 ? System.nanoTime() : openedAt;
            if (event == null || event.type().equals("farewell")) {
                continue;
            }
            long id = event.id().isEmpty() ? named : Long.parseLong(event.id());
            if (id < named) {
                faults.add(name + " got revision " + id + " after " + named);
            }
            named = id;
            take(event);
        }
        line.close();
        lastStatus = line.status();
        openedAt = 0;
        return lastStatus;
    }

    private void take(SimulatedBrowser.Event event) throws InterruptedException {
        for (long wait = FIRST_WAIT; !closed; wait = Math.min(LONGEST_WAIT, wait * 2)) {
            try {
                synchronized (page) {
                    if (atOnce) {
                        return; // from a line that is given up
                    }
                    long before = page.since();
                    page.take(event);
                    if (page.since() < before) {
                        faults.add(name + " went back from revision " + before + " to " + page.since());
                    } else if (page.since() > before) {
                        movedAt = System.nanoTime();
                    }
                }
                return;
            } catch (IllegalStateException away) {
                if (page.lacks()) {
                    return;
                }
                Thread.sleep(wait); // a page that cannot be fetched is fetched later
            } catch (AssertionError wrong) {
                faults.add(String.valueOf(wrong.getMessage()));
                return;
            }
        }
    }

    /** As {@code frames.ts} does. */
    private void fillAgain() {
        synchronized (page) {
            if (page.lacks() && System.nanoTime() - triedAt > FIRST_WAIT * 1_000_000) {
                triedAt = System.nanoTime();
                try {
                    page.fill();
                } catch (IllegalStateException away) {
                    // the next time
                }
            }
        }
    }

    /** The last change that it shows; what does not concern it does not move it. */
    long since() {
        synchronized (page) {
            return page.since();
        }
    }

    /** Since when its line is open and it shows what it shows, on the clock of {@link System#nanoTime}. */
    long settledAt() {
        return Math.max(openedAt, movedAt);
    }

    /** How often it had to take up its stream again. */
    int comebacks() {
        return comebacks.get();
    }

    /** What should not have come. */
    Queue<String> faults() {
        return faults;
    }

    <T> T reading(Function<Document, T> what) {
        synchronized (page) {
            return what.apply(page.shown());
        }
    }

    /** Draws the answer to what was sent, as the page does. */
    void answered(String streams) {
        try {
            synchronized (page) {
                atOnce = !page.answered(streams);
            }
            if (atOnce) {
                cut();
            }
        } catch (IllegalStateException away) {
            // a part of the page could not be fetched, and is fetched again
        } catch (AssertionError wrong) {
            faults.add(String.valueOf(wrong.getMessage()));
        }
    }

    /** Loses the network without a word, and comes back. */
    void cut() {
        SimulatedBrowser line = stream;
        if (line != null) {
            line.close();
        }
    }

    /** The lines that differ from the page if it is loaded now; empty when its line is open and they soon come to be the same. */
    String differsFromLoaded(long until) throws InterruptedException {
        while (true) {
            String difference = openedAt == 0 ? name + " has no line; the last try was answered with " + lastStatus : difference();
            if (difference.isEmpty() || System.nanoTime() > until) {
                return difference;
            }
            Thread.sleep(50);
        }
    }

    /** The lines that differ from the page as another node gives it; throws when that does not answer. */
    String differsFrom(String node) {
        synchronized (page) {
            return difference(name + " at " + node, page.looks(), page.looksAt(node));
        }
    }

    private static String difference(String which, String streamed, String loaded) {
        long now = System.currentTimeMillis();
        String here = lasting(streamed, now);
        String there = lasting(loaded, now);
        return here.equals(there) ? "" : which + ":\n" + LivePage.difference(here, there);
    }

    /** Without what a page takes away by itself when its time has passed, and the address: a node that is not told that of all says its own. */
    private static String lasting(String looks, long now) {
        return PASSING.matcher(looks).replaceAll(word -> Long.parseLong(word.group(1)) > now ? Matcher.quoteReplacement(word.group()) : "")
                .replaceAll("[^ >]+:\\d+/join", "/join");
    }

    private String difference() {
        try {
            synchronized (page) {
                String loaded = page.looksIfLoaded();
                return difference(name + ", at revision " + page.since(), page.looks(), loaded);
            }
        } catch (IllegalStateException away) {
            return name + " could not load its page: " + away;
        }
    }

    @Override
    public void close() {
        closed = true;
        cut();
    }
}
