package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.sloyfe.browser.Walk.prepares;
import static no.sloyfe.browser.Walk.press;
import static no.sloyfe.browser.Walk.writes;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** T02 walked through by its users: kindergartens gather and write one recipe for a meeting that people learn from. */
@SloyfeTest
class BetterMeetingsTest {

    @Autowired
    ApplicationContext program;

    @Test
    void kindergartens_write_one_recipe_for_a_learning_meeting() {
        Walk walk = new Walk(program).at("Solbakken barnehage", "KINDERGARTEN", "nb");
        Page kari = walk.laptop;
        walk.plan("T02", "2026-10-20", "12:30");
        Chromium.picture(kari, "recipe-plan");
        walk.invite();
        Page amina = walk.opensMail("Amina Hassan", 1, Device.PHONE, ColorScheme.LIGHT);
        prepares(amina, List.of("Vi hadde lest det samme på forhånd"), "Lagret 08:00");
        Chromium.picture(amina, "recipe-preparation");

        walk.clockIs("2026-10-20T12:30");
        Page screen = Chromium.page(Device.SCREEN, walk.school.browser("Kari Nordvik"));
        screen.navigate(walk.meeting() + "/screen");
        amina.navigate(walk.room());
        Others others = new Others(walk).colleagues("Jonas Berg", "Leila Amiri").guests("Siv fra Tyttebærtua", "Odd fra Tyttebærtua", "Ida fra Tyttebærtua");
        kari.navigate(walk.room() + "/leader");
        walk.starts();
        walk.until("Skriv tre styrker og én utfordring", amina, screen);
        writes(amina, "Styrke", "Alle kommer forberedt");
        writes(amina, "Utfordring", "De samme snakker");
        others.write("Siv fra Tyttebærtua", "note:quality", "Vi bytter på å lede");
        Chromium.picture(amina, "recipe-arrival");
        walk.until("Hva gjør at folk tenker høyt sammen", amina, screen);
        Chromium.picture(screen, "recipe-screen-listening");
        walk.until("Fortell om en styrke og en utfordring", amina, screen);
        assertThat(amina.locator("#mine")).containsText("Alle kommer forberedt");
        String partner = amina.locator(".circle-who p").textContent();
        writes(amina, "Styrke", "De bytter på å lede");
        Chromium.picture(amina, "recipe-pair");
        walk.presses("Neste");
        assertThat(amina.locator("#stage")).containsText("runde 2 av 3");
        assertThat(amina.locator(".circle-who p")).not().hasText(partner);
        walk.until("Hvilke styrker hørte du flere steder", amina, screen);
        writes(amina, "Felles styrker", "Vi bytter på å lede møtene");
        assertThat(screen.locator("#lines")).containsText("Vi bytter på å lede møtene");
        walk.until("Hvilke av trekkene kjenner dere igjen", amina, screen);
        Chromium.picture(screen, "recipe-screen-input");
        Chromium.picture(amina, "recipe-input");
        walk.until("Innkalling 2", amina, screen);
        Chromium.picture(screen, "recipe-screen-invitations");
        Chromium.picture(amina, "recipe-invitations");
        assertThat(amina.locator("#mine")).containsText("Vi hadde lest det samme på forhånd");
        walk.until("Skriv dine tre viktigste punkter", amina, screen);
        writes(amina, "Alle har forberedt noe");
        others.write("Jonas Berg", "note", "God tid");
        Chromium.picture(amina, "recipe-alone");
        walk.next("bli enige om tre", amina, screen);
        press(amina, "#mine", "Ta med til gruppa");
        String company = amina.locator(".circle-who p").textContent();
        String stranger = others.besides(company).getFirst();
        others.write(stranger, "point", "Alle har noe å forberede");
        others.write(stranger, "point", "En ordstyrer som passer tida");
        Chromium.picture(amina, "recipe-trio");
        walk.next("Hver trio gir ett nytt punkt", amina, screen);
        others.gather(2, screen, amina, company);
        Chromium.picture(amina, "recipe-list");
        Chromium.picture(screen, "recipe-screen-list");
        Chromium.picture(kari, "recipe-leader-list");
        walk.until("Når i dag tenkte folk høyt sammen", amina, screen);
        writes(amina, "Punkt", "Da vi fikk skrive først");
        Chromium.picture(amina, "recipe-heard");
        String group = amina.locator(".circle-who p").textContent();
        walk.until("Reporteren gir gruppas moment", amina, screen);
        others.gather(1, screen, amina, group);
        walk.until("Se på den felles listen", amina, screen);
        assertThat(amina.locator("#plenary")).containsText("Alle har noe å forberede");
        assertThat(screen.locator("#lines")).containsText("Alle har noe å forberede");
        Chromium.picture(amina, "recipe-home");
        Chromium.picture(screen, "recipe-screen-home");
        Chromium.picture(kari, "recipe-leader-home");
        walk.agrees("Begge personalene sender ut en oppgave før neste møte", amina);
        kari.locator("#step .next").click();
        Chromium.picture(kari, "recipe-closure");
        press(kari, "#interim-work", "Ta med dette");
        assertThat(kari.locator("#interim-work .note").first()).containsText("innkallingen");
        walk.closes("Jonas Berg", "Skriver om innkallingen til neste møte", "2026-11-10", "Alle har noe å forberede");
        Chromium.picture(kari, "recipe-minutes");
        assertThat(kari.locator(".minutes")).not().containsText("De samme snakker");
        walk.meetsAgain("2026-11-17", "12:30", "Skriver om innkallingen til neste møte");
    }
}
