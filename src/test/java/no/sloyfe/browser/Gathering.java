package no.sloyfe.browser;

import static no.sloyfe.browser.Walk.nynorsk;
import static no.sloyfe.browser.Walk.prepares;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import no.sloyfe.Solbakken;
import no.sloyfe.browser.Chromium.Device;
import org.springframework.context.ApplicationContext;

/** A meeting from a template on 20 October: Amina and Jonas in a group each, everybody asked, and Amina prepared in Nynorsk on her phone. */
final class Gathering {

    private static final String DAY = "2026-10-20";

    final Walk walk;
    final Page kari;
    final Page amina;
    private final String at;

    Gathering(ApplicationContext program, String template, String at, String... answers) {
        this.at = at;
        walk = new Walk(program);
        kari = walk.laptop;
        walk.plan(template, DAY, at);
        kari.navigate(walk.meeting() + "/groups");
        walk.seat("Amina Hassan", 1);
        walk.seat("Jonas Berg", 2);
        walk.invite();
        amina = walk.opensMail("Amina Hassan", 1, Device.PHONE, ColorScheme.LIGHT);
        nynorsk(amina);
        prepares(amina, List.of(answers), "Lagra 08:00");
    }

    /** The hour has come, and the big screen is on. */
    Page screen() {
        walk.clockIs(DAY + "T" + at);
        Page screen = Chromium.page(Device.SCREEN, walk.school.browser(Solbakken.LEADER));
        screen.navigate(walk.meeting() + "/screen");
        return screen;
    }
}
