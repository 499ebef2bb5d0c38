package no.sloyfe.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.Browser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Those in the room whom nobody watches: each asks for the room's page, and does what its forms and buttons offer. */
final class Others {

    private final Walk walk;
    private final Map<String, Browser> here = new LinkedHashMap<>();

    Others(Walk walk) {
        this.walk = walk;
    }

    /** Colleagues come in. */
    Others colleagues(String... names) {
        Stream.of(names).forEach(name -> enter(name, walk.school.browser(name)));
        return this;
    }

    /** Guests come in by the code. */
    Others guests(String... names) {
        for (String name : names) {
            Browser guest = walk.school.visitor();
            String code = walk.school.browser("Kari Nordvik").get(walk.meeting() + "/screen").page().select(".join-code").first().text();
            guest.post("/join/" + code, "name", name);
            enter(name, guest);
        }
        return this;
    }

    private void enter(String name, Browser browser) {
        here.put(name, browser);
        look(name);
    }

    private Document look(String name) {
        Document page = browser(name).saying("Accept", "text/html").get(walk.room()).page();
        if (page.selectFirst("#stage") == null) {
            throw new AssertionError(name + " is not in the room: " + page.text());
        }
        return page;
    }

    private Browser browser(String name) {
        return Objects.requireNonNull(here.get(name), name);
    }

    /** Writes as this kind of thing, {@code note} or {@code point:rules}. */
    void write(String name, String to, String text) {
        Document page = look(name);
        if (page.select("#compose [name=to][value=" + to + "]").isEmpty()) {
            throw new AssertionError(name + " cannot write " + to + ", only " + page.select("#compose [name=to]").eachAttr("value"));
        }
        send(name, page.select("#compose form").attr("action"), "client", UUID.randomUUID().toString(), "to", to, "text", text);
    }

    /** Whoever of them has the word, or sits with the one who has it, hands it on, until no round goes on among them. */
    void round() {
        for (boolean goesOn = true; goesOn;) {
            goesOn = false;
            for (String name : here.keySet()) {
                Element button = look(name).selectFirst("#word button[formaction*=/turn]");
                if (button != null) {
                    send(name, button.attr("formaction"));
                    goesOn = true;
                }
            }
        }
    }

    /** So many points come on the list as groups get the word, those of this person's company given on their own phone. */
    void gather(int points, Page shown, Page person, String company) {
        for (int given = 0; given < points; given++) {
            if (!give(company)) {
                Speaking.give(1, shown, person);
            }
        }
    }

    /** Somebody whose group has the word gives its first point; false when nobody can who is not in this company. */
    private boolean give(String company) {
        for (String name : here.keySet()) {
            Element button = company.contains(name) ? null : look(name).selectFirst("#word .mine button[formaction*=to=plenary]");
            if (button != null) {
                send(name, button.attr("formaction"));
                return true;
            }
        }
        return false;
    }

    /** Everybody chooses what stands first in the question asked: votes for it, or picks it. */
    void choose() {
        for (String name : here.keySet()) {
            Element form = look(name).selectFirst("#compose form");
            Element choice = Objects.requireNonNull(form, name).selectFirst("[name=option], [name=idea]");
            send(name, form.attr("action"), Objects.requireNonNull(choice, name).attr("name"), choice.attr("value"));
        }
    }

    private void send(String name, String path, String... fields) {
        Browser.Answer answer = browser(name).saying("Accept", "text/vnd.turbo-stream.html, text/html").post(path, fields);
        if (answer.status() != 200) {
            throw new AssertionError(name + " could not " + path + " " + List.of(fields) + ": " + answer.status() + " " + answer.text());
        }
    }

    /** Those who share a circle with the one who looks at this page, by what it says. */
    List<String> besides(String company) {
        List<String> besides = new ArrayList<>(here.keySet());
        besides.removeIf(company::contains);
        return besides;
    }
}
