package no.sloyfe.room;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.sloyfe.Browser;
import org.jsoup.nodes.Element;

/** A simulated person who joined by the code and sends everything until it is answered, with the same id each time. */
public final class Guest {

    /**
     * What was sent, and when the answer «stored» came.
     *
     * @param took the nanoseconds of the try that was answered
     */
    public record Ack(UUID id, String text, long took, long ackedAt) {

        public long sentAt() {
            return ackedAt - took;
        }
    }

    private static final int NOT_WHOLE = 408;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_TRIES_MS = 300;

    public final String name;
    public final String room;
    public final Browser browser;
    private final Map<Integer, Integer> failures = new ConcurrentHashMap<>();
    private final String token;
    private long lastTook;
    private Browser.Answer lastAnswer;

    public Guest(String address, String code, String name) {
        this.name = name;
        browser = Browser.at(address);
        Browser.Answer form = browser.get("/join/" + code);
        Browser.Answer page = browser.submit(form, "/join/" + code, "name", name);
        if (page.status() != 200 || !page.path().endsWith("/room")) {
            throw new AssertionError(name + " did not come in: " + page.status() + " " + page.path() + " " + page.text());
        }
        room = page.path();
        token = page.page().select("input[name=_csrf]").attr("value");
        browser.saying("Accept", "text/vnd.turbo-stream.html, text/html");
    }

    /** Sends until it is stored. */
    Ack write(String run, String to, String text) {
        UUID id = UUID.randomUUID();
        lastAnswer = send(room + "/contributions?run=" + run, "client", id.toString(), "to", to, "text", text);
        if (lastAnswer.status() != 200) {
            throw new AssertionError(name + " could not write " + to + ": " + lastAnswer.status() + " " + lastAnswer.text());
        }
        return acked(id, text, lastAnswer);
    }

    /** The same where the group's list may be full: then nothing. */
    Optional<Ack> tryToWrite(String run, String to, String text) {
        UUID id = UUID.randomUUID();
        Browser.Answer answer = send(room + "/contributions?run=" + run, "client", id.toString(), "to", to, "text", text);
        return answer.status() == 409 ? Optional.empty() : Optional.of(acked(id, text, answer));
    }

    private Ack acked(UUID id, String text, Browser.Answer answer) {
        if (answer.status() != 200 || !answer.body().contains("data-receipt=\"" + id + "\"")) {
            throw new AssertionError(name + " got no receipt for " + text + ": " + answer.status() + " " + answer.text());
        }
        return new Ack(id, text, lastTook, System.nanoTime());
    }

    /** Ends the turn that was one's own while writing, by the button that came with the answer. */
    void handOn() {
        Element button = lastAnswer.page().selectFirst(".word.mine button[formaction*=/turn]");
        if (button == null) {
            throw new AssertionError(name + " does not have the word: " + lastAnswer.page().select(".word"));
        }
        Browser.Answer answer = send(button.attr("formaction"));
        if (answer.status() != 200) {
            throw new AssertionError(name + " could not hand on the word: " + answer.status() + " " + answer.text());
        }
    }

    /** Sends and tells the status; tries again, as the page does, when no answer came or one that says so. */
    public Browser.Answer send(String path, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "_csrf";
        all[fields.length + 1] = token;
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                long sent = System.nanoTime();
                Browser.Answer answer = browser.postRaw(path, all);
                lastTook = System.nanoTime() - sent;
                if (answer.status() < 500 && answer.status() != NOT_WHOLE) {
                    return answer;
                }
                failures.merge(answer.status(), 1, Integer::sum);
            } catch (IllegalStateException noAnswer) {
                // the program is away
            }
            if (System.nanoTime() > until) {
                throw new AssertionError(name + " waited in vain for an answer from " + path);
            }
            pause(BETWEEN_TRIES_MS);
        }
    }

    /** How often each status was the answer to a try that was made again. */
    public Map<Integer, Integer> failures() {
        return failures;
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
