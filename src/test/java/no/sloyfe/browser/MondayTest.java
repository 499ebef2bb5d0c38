package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.sloyfe.browser.Walk.prepares;
import static no.sloyfe.browser.Walk.press;
import static no.sloyfe.browser.Walk.writes;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** T07 walked through by its users: a staff finds what matters most, and each picks one thing to try on Monday. */
@SloyfeTest
class MondayTest {

    @Autowired
    ApplicationContext program;

    @Test
    void each_picks_one_thing_for_monday_that_only_they_see() {
        Walk walk = new Walk(program);
        Page kari = walk.laptop;
        walk.plan("T07", "2026-10-20", "14:00");
        Chromium.picture(kari, "monday-plan");
        kari.navigate(walk.meeting() + "/groups");
        walk.seat("Amina Hassan", 1);
        walk.seat("Jonas Berg", 1);
        walk.seat("Leila Amiri", 2);
        walk.seat("Per Ås", 2);
        walk.invite();
        Page amina = walk.opensMail("Amina Hassan", 1, Device.PHONE, ColorScheme.LIGHT);
        prepares(amina, List.of("Vi deler opplegg hver uke", "Vi ser sjelden hverandres timer"), "Lagret 08:00");
        Chromium.picture(amina, "monday-preparation");

        walk.clockIs("2026-10-20T14:00");
        amina.navigate(walk.room());
        Others others = new Others(walk).colleagues("Jonas Berg", "Leila Amiri", "Per Ås");
        kari.navigate(walk.room() + "/leader");
        walk.starts();
        walk.until("Skriv ned det du tenker", amina);
        assertThat(amina.locator("#mine")).containsText("Vi ser sjelden hverandres timer");
        Chromium.picture(amina, "monday-alone");
        writes(amina, "Besøke hverandre");
        walk.next("Ett synspunkt fra hver", amina);
        others.round();
        walk.next("Velg opptil tre punkter", amina);
        writes(amina, "Punkt", "Se hverandres timer");
        others.write("Leila Amiri", "point", "Øve mer på lesing");
        String company = amina.locator(".circle-who p").textContent();
        Chromium.picture(kari, "monday-leader-points");
        walk.next("Hver gruppe gir ett nytt punkt", amina);
        others.gather(2, kari, amina, company);
        Chromium.picture(amina, "monday-list");
        walk.next("Skriv tre ting du kan gjøre på mandag", amina);
        assertThat(amina.locator("#plenary summary")).containsText("Det viktigste for oss nå");
        Chromium.picture(amina, "monday-ideas");
        writes(amina, "Spør Jonas om å få se en time");
        writes(amina, "La elevene lage spørsmålene");
        others.write("Jonas Berg", "note", "Sier færre svar");
        others.write("Leila Amiri", "note", "Leser høyt");
        others.write("Per Ås", "note", "Lytter");
        walk.next("Velg den du vil prøve", amina);
        Chromium.picture(amina, "monday-pick");
        amina.locator("#compose .choice", new Page.LocatorOptions().setHasText("La elevene lage")).click();
        amina.locator("#compose form button").click();
        assertThat(amina.locator("#compose .chip")).isVisible();
        Chromium.picture(amina, "monday-picked");
        others.choose();
        Chromium.picture(kari, "monday-leader-pick");
        walk.next("Fortell den andre hva du vil prøve", amina);
        Chromium.picture(amina, "monday-tell");
        walk.next("Når forteller vi hverandre", amina);
        Chromium.picture(kari, "monday-leader-agreement");
        walk.agrees("Vi forteller hverandre om det 3. november", amina);
        kari.locator("#step .next").click();
        Chromium.picture(kari, "monday-closure");
        walk.closes("Jonas Berg", "Lager en plan for timebesøk", "2026-11-01", "Den henger på personalrommet");
        Chromium.picture(kari, "monday-minutes");
        assertThat(kari.locator(".minutes")).not().containsText("Sier færre svar");
        Page reader = walk.readsMinutes("Amina Hassan", Device.PHONE, ColorScheme.LIGHT);
        assertThat(reader.locator(".minutes")).containsText("Se hverandres timer");
        assertThat(reader.locator(".minutes")).not().containsText("La elevene lage");
        assertThat(reader.locator(".minutes")).not().containsText("Lytter");
        reader.navigate("/");
        assertThat(reader.locator("main")).containsText("La elevene lage spørsmålene");
        Chromium.picture(reader, "monday-my-page");
        walk.meetsAgain("2026-11-03", "14:00", "Lager en plan for timebesøk");
        reader.navigate(walk.room());
        assertThat(reader.locator("#promises")).containsText("Lager en plan for timebesøk");
        Chromium.picture(reader, "monday-promises");
        assertThat(reader.locator("#trying")).containsText("La elevene lage spørsmålene");
        Browser jonas = walk.school.browser("Jonas Berg");
        reader.locator("#trying textarea").fill("Flere spurte enn før");
        press(reader, "#trying", "Det virket delvis");
        assertThat(reader.locator("#trying .chip")).containsText("Det virket delvis");
        Chromium.picture(reader, "monday-told");
        assertThat(jonas.post(reader.locator("#trying form").getAttribute("action"), "went", "NOT").status()).isEqualTo(404);
        reader.reload();
        assertThat(reader.locator("#trying")).containsText("Flere spurte enn før");
        assertThat(kari.locator("main")).not().containsText("La elevene lage");
        assertThat(jonas.get(walk.room()).text()).doesNotContain("La elevene lage", "Flere spurte");
        assertThat(jonas.get(walk.meeting() + "/trying").text()).contains("Sier færre svar").doesNotContain("La elevene lage");
    }
}
