package no.sloyfe.unbreakable;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.sloyfe.Browser;
import no.sloyfe.live.Crowd;
import no.sloyfe.room.Guest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody in a meeting who does by chance what the page on the phone offers, and remembers what was answered. */
final class Person implements AutoCloseable {

    /** What may be pressed on a participant's page. */
    private static final String BUTTONS = "button[formaction*=/turn?], button[formaction*=/placements][formaction*=contribution=], "
            + "button[formaction*=/support], button[formaction*=/connections], button[formaction*=/signals], button[formaction*=/contributions?]";

    private static final Set<Integer> ANSWERS = Set.of(200, 404, 409, 410, 422);
    private static final AtomicInteger MARKS = new AtomicInteger();

    final Guest guest;
    final Phone phone;
    private final Told told;
    private final Random random;

    Person(Guest guest, Crowd crowd, Told told, long seed) {
        this.guest = guest;
        this.told = told;
        random = new Random(seed);
        phone = new Phone(guest.name, crowd, guest.browser, guest.room);
    }

    /** Does one thing and returns when it is answered. */
    void act() {
        Runnable deed = phone.reading(this::choose);
        deed.run();
    }

    private Runnable choose(Document page) {
        Element form = page.selectFirst("#compose form");
        List<Element> buttons = page.select(BUTTONS);
        if (!buttons.isEmpty() && (form == null || random.nextInt(3) == 0)) {
            String address = buttons.get(random.nextInt(buttons.size())).attr("formaction");
            return () -> press(address);
        }
        if (form == null) {
            return () -> {};
        }
        String action = form.attr("action");
        return action.contains("/contributions?") ? writing(form, action) : answering(form, action);
    }

    private Runnable writing(Element form, String action) {
        String to = any(form.select("[name=to]").eachAttr("value"));
        String source = any(form.select("[name=source] option").eachAttr("value"));
        if (to == null || (source == null && form.selectFirst("[name=source]") != null)) {
            return () -> {};
        }
        return () -> write(action, to, source);
    }

    private Runnable answering(Element form, String action) {
        String option = any(form.select("[name=option]").eachAttr("value"));
        return option == null ? () -> {} : () -> vote(action, option);
    }

    private String any(List<String> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    /** Now and then once more with the same id, as a phone does that got no answer. */
    private void write(String action, String to, String source) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String text = "merke-" + MARKS.incrementAndGet() + ".";
        String[] fields = source == null
                ? new String[] {"client", id.toString(), "to", to, "text", text}
                : new String[] {"client", id.toString(), "to", to, "text", text, "source", source};
        Browser.Answer answer = send(action, fields);
        if (answer.status() == 200 && answer.body().contains("data-receipt=\"" + id + "\"")) {
            told.stored(id, text);
            if (random.nextInt(4) == 0 && send(action, fields).status() != 200) {
                told.odd(guest.name + " sent " + text + " twice and was refused the second time");
            }
        } else if (answer.status() != 200 && ANSWERS.contains(answer.status())) {
            told.refused(id, text);
        } else {
            odd(action, answer);
        }
    }

    private void vote(String action, String option) {
        Browser.Answer answer = send(action, "option", option);
        if (answer.status() == 200 && action.contains("/votes?")) {
            told.voted(guest.name, action.substring(action.indexOf("run=") + 4));
        } else {
            expected(action, answer);
        }
    }

    private void press(String address) {
        expected(address, send(address));
    }

    private Browser.Answer send(String path, String... fields) {
        Browser.Answer answer = guest.send(path, fields);
        if (answer.status() == 200) {
            phone.answered(answer.body());
        }
        return answer;
    }

    private void expected(String what, Browser.Answer answer) {
        if (!ANSWERS.contains(answer.status())) {
            odd(what, answer);
        }
    }

    private void odd(String what, Browser.Answer answer) {
        told.odd(guest.name + ": " + what + " gave " + answer.status() + " " + answer.text());
    }

    @Override
    public void close() {
        phone.close();
    }
}
