package no.sloyfe.browser;

import no.sloyfe.Browser;
import no.sloyfe.SettableClock;
import no.sloyfe.Solbakken;
import org.springframework.context.ApplicationContext;

/** A meeting at Solbakken today with one item for each method, asked for; Kari leads it. */
final class SmallMeeting {

    final Solbakken school;
    final Browser kari;
    final String home;

    SmallMeeting(ApplicationContext program, String... methods) {
        program.getBean(SettableClock.class).set(SettableClock.START);
        school = Solbakken.in(program);
        kari = school.browser(Solbakken.LEADER);
        home = kari.submit(kari.get("/meetings/new"), "/meetings", "begin", "empty", "title", "Rolige overganger",
                "day", "2026-10-12", "at", "08:30").path();
        for (String method : methods) {
            kari.submit(kari.get(home + "/programme/new"), home + "/programme", "title", "Hva gjør timene rolige?",
                    "question", "Hva gjør timene rolige?", "minutes", "30", "method", method);
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
}
