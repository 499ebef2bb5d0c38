package no.sloyfe.browser;

import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import no.sloyfe.Browser;
import no.sloyfe.SettableClock;
import no.sloyfe.Solbakken;
import no.sloyfe.database.Owned;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting at Solbakken today with one item for each method, asked for; Kari leads it. */
final class SmallMeeting {

    final Solbakken school;
    final Browser kari;
    final String home;

    private final ApplicationContext program;

    /** @param methods «M27», or «M27>MEASURE» for an item that is to end in something */
    SmallMeeting(ApplicationContext program, String... methods) {
        this.program = program;
        program.getBean(SettableClock.class).set(SettableClock.START);
        school = Solbakken.in(program);
        kari = school.browser(Solbakken.LEADER);
        home = kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "empty", "title", "Rolige overganger",
                "day", "2026-10-12", "at", "08:30").path();
        for (String method : methods) {
            kari.submit(kari.get(home + "/programme/new"), home + "/programme", "title", "Hva gjør timene rolige?",
                    "question", "Hva gjør timene rolige?", "minutes", "30", "method", method.split(">")[0],
                    "ends", method.contains(">") ? method.split(">")[1] : "NONE");
        }
        kari.post(home + "/invitation");
    }

    String room() {
        return home + "/room";
    }

    /** Starts with these people in the room. */
    void start(String... names) {
        for (String name : names) {
            school.browser(name).get(room());
        }
        kari.post(room() + "/start", "view", "leader");
    }

    void next() {
        kari.post(kari.get(room() + "/leader").page().select("#step .next").attr("formaction"), "view", "leader");
    }

    void back() {
        kari.post(kari.get(room() + "/leader").page().select("#step button[formaction*=to=back]").attr("formaction"), "view", "leader");
    }

    boolean hasTheWord(String name) {
        return !school.browser(name).get(room()).page().select("#word .mine").isEmpty();
    }

    /** Kari hands the word on. */
    void handsOn() {
        kari.post(kari.get(room() + "/leader").page().select("#step .word button").attr("formaction"), "view", "leader");
    }

    /** Kari puts a line on the list. */
    void writes(String line) {
        var form = kari.get(room() + "/leader").page().selectFirst("#pen form");
        kari.post(form.attr("action"), "view", "leader", "client", UUID.randomUUID().toString(), "to", form.select("input[name=to]").attr("value"), "text", line);
    }

    /** Somebody gives their votes to lines of the list. */
    void votes(String name, String... lines) {
        Browser browser = school.browser(name);
        var form = browser.get(room()).page().selectFirst("#compose form");
        browser.post(form.attr("action"), Stream.of(lines)
                .flatMap(line -> Stream.of("option", form.select("label:contains(" + line + ") input").attr("value"))).toArray(String[]::new));
    }

    /** How often a text stands among what people wrote, once it stands there at all. */
    int stored(String text) {
        for (int look = 0; ; look++) {
            int found = program.getBean(Owned.class).read(school.owner.value(), () -> program.getBean(JdbcClient.class)
                    .sql("select count(*) from contribution where text = ? and not withdrawn").param(text).query(Integer.class).single());
            if (found > 0 || look > 1000) {
                return found;
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
