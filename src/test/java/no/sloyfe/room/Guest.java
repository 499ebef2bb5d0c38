package no.sloyfe.room;

import java.time.Duration;
import java.util.UUID;
import no.sloyfe.Browser;
import org.jsoup.nodes.Element;

/** A simulated person who joined by the code and sends everything until it is answered, with the same id each time. */
final class Guest {

    /**
     * What was sent, and when the answer «stored» came.
     *
     * @param took the nanoseconds of the try that was answered
     */
    record Ack(UUID id, String text, long took, long ackedAt) {}

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_TRIES_MS = 300;
    /** The word comes round in seconds; asking all the time would only make it slower. */
    private static final long FOR_THE_WORD_MS = 1500;

    final String name;
    final String room;
    final Browser browser;
    private final String token;
    private long lastTook;
    private Browser.Answer lastAnswer;

    Guest(String address, String code, String name) {
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

    /** Sends until it is stored; a «no» of the given kind is waited out, for the word to come round. */
    Ack write(String run, String to, String text) {
        UUID id = UUID.randomUUID();
        Browser.Answer answer = until(room + "/contributions?run=" + run, "client", id.toString(), "to", to, "text", text);
        lastAnswer = answer;
        if (answer.status() != 200 || !answer.body().contains("data-receipt=\"" + id + "\"")) {
            throw new AssertionError(name + " could not write " + to + ": " + answer.status() + " " + answer.text());
        }
        return new Ack(id, text, lastTook, System.nanoTime());
    }

    /** Ends the turn that was one's own while writing; the answer to what was written shows the button. */
    void handOn() {
        Element button = lastAnswer.page().selectFirst(".word.mine button[formaction*=/turn?]");
        if (button != null) {
            send(button.attr("formaction"));
        }
    }

    /** Sends and tells the status; tries again only when no answer came. */
    Browser.Answer send(String path, String... fields) {
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
                if (answer.status() < 500) {
                    return answer;
                }
            } catch (IllegalStateException noAnswer) {
                // the program is away
            }
            if (System.nanoTime() > until) {
                throw new AssertionError(name + " waited in vain for an answer from " + path);
            }
            pause(BETWEEN_TRIES_MS);
        }
    }

    private Browser.Answer until(String path, String... fields) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Browser.Answer answer = send(path, fields);
            if (answer.status() != 409 || System.nanoTime() > until) {
                return answer;
            }
            pause(FOR_THE_WORD_MS);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
