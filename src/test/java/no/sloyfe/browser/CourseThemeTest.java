package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.sloyfe.browser.Speaking.give;
import static no.sloyfe.browser.Walk.press;
import static no.sloyfe.browser.Walk.writes;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** T01 walked through by its users: a team reads, watches with signs and finds out what it means for them. */
@SloyfeTest
class CourseThemeTest {

    @Autowired
    ApplicationContext program;

    @Test
    void a_team_reads_watches_with_signs_and_agrees_on_what_it_masters() {
        var gathering = new Gathering(program, "T01", "13:00", "Då vi las elevtekstar saman");
        Walk walk = gathering.walk;
        Page kari = gathering.kari;
        Page amina = gathering.amina;
        Chromium.picture(amina, "course-preparation-nn");

        Page screen = gathering.screen();
        amina.navigate(walk.room());
        Page jonas = walk.opensMail("Jonas Berg", 1, Device.PHONE, ColorScheme.DARK);
        jonas.navigate(walk.room());
        Page guest = walk.guest("Sara fra PPT", screen);
        kari.navigate(walk.room() + "/leader");
        walk.presses("Start møtet");
        assertThat(screen.locator("#stage")).containsText("har ordet");
        assertThat(amina.locator("#mine")).containsText("Då vi las elevtekstar saman");
        for (int turn = 0; turn < 3; turn++) {
            String speaks = kari.locator("#step .word span").first().textContent();
            kari.locator("#step .word").getByText("send ordet videre").click();
            assertThat(kari.locator("#step .word span").first()).not().hasText(speaks);
        }
        assertThat(kari.locator("#step")).containsText("Runden er ferdig");

        walk.until("gi hvert notat et tegn", jonas, guest, screen);
        writes(amina, "Viktigast", "Lyd og bokstav kvar dag");
        writes(jonas, "Uklart", "Hva gjør vi med dem som leser fra før?");
        writes(guest, "Viktigst", "Lese for dem hver dag");
        Chromium.picture(amina, "course-watch-nn");
        walk.until("Hva er dere enige om, og hva skiller dere?", jonas, guest, screen);
        assertThat(amina.locator("#circle")).not().isEmpty();
        press(amina, "#mine", "Ta med til gruppa");
        assertThat(amina.locator("#circle .note.group")).hasCount(1);
        Page late = walk.opensMail("Leila Amiri", 1, Device.PHONE, ColorScheme.LIGHT);
        assertThat(late.locator("#stage")).containsText("Hva er dere enige om, og hva skiller dere?");
        assertThat(late.locator("#circle .circle-who p")).containsText("Leila Amiri");
        Chromium.picture(jonas, "course-pairs-dark");
        walk.until("Hvert par gir det viktigste sitt", jonas, guest, screen);
        give(1, screen, amina, jonas, guest);
        assertThat(screen.locator("#lines")).containsText("Lyd og bokstav kvar dag");
        walk.until("Hva kan vi svare hverandre på", jonas, guest, screen);

        walk.until("Skriv det du tenker under hvert spørsmål", jonas, guest, screen);
        writes(amina, "Dette meistrar vi", "Høgtlesing");
        writes(jonas, "Dette vil vi mestre bedre", "Skrive fra første uke");
        writes(late, "Dette vil vi mestre bedre", "Å lese sammen hver dag");
        walk.until("Velg ett punkt under hvert spørsmål", jonas, guest, late, screen);
        press(amina, "#mine", "Ta med til gruppa");
        press(jonas, "#mine", "Ta med til gruppa");
        assertThat(kari.locator("#lines")).containsText("Skrive fra første uke");
        assertThat(kari.locator("#lines")).containsText("Høgtlesing");
        Chromium.picture(kari, "course-leader-points");
        walk.until("først om det vi mestrer", jonas, guest, screen);
        give(2, screen, amina, jonas, guest);
        Chromium.picture(screen, "course-screen-list");

        walk.until("Hva leser vi til neste gang", screen);
        kari.locator("turbo-frame textarea[name=decision]").fill("Vi leser kapittel 2, og Jonas deler det");
        kari.locator("turbo-frame button.ds-button").first().click();
        assertThat(amina.locator("#endings")).containsText("Vi leser kapittel 2");
        walk.closes("Jonas Berg", "Deler kapittel 2 med første trinn", "2026-11-10", "Det står i trinnets referat");
        Page reader = walk.readsMinutes("Jonas Berg", Device.PHONE, ColorScheme.DARK);
        assertThat(reader.locator(".minutes")).containsText("Høgtlesing");
        assertThat(reader.locator(".minutes")).not().containsText("Hva gjør vi med dem som leser fra før?");
        Chromium.picture(reader, "course-minutes-dark");
        walk.meetsAgain("2026-11-17", "13:00", "Deler kapittel 2 med første trinn");
    }
}
