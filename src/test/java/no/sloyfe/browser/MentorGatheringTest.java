package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.sloyfe.browser.Speaking.give;
import static no.sloyfe.browser.Walk.writes;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** T03 walked through by its users: mentors share what they read, meet in pairs and agree on the way ahead. */
@SloyfeTest
class MentorGatheringTest {

    @Autowired
    ApplicationContext program;

    @Test
    void mentors_bring_their_moments_meet_two_and_two_and_agree_on_what_to_try() {
        var gathering = new Gathering(program, "T03", "14:00", "Spørsmålet før svaret", "Stilla etter spørsmålet", "Å sjå saman");
        Walk walk = gathering.walk;
        Page kari = gathering.kari;
        Page amina = gathering.amina;
        amina.getByText("Eg er ferdig").click();
        assertThat(amina.locator("main")).containsText("Eg er ikkje ferdig likevel");

        Page screen = gathering.screen();
        Page jonas = walk.opensMail("Jonas Berg", 1, Device.PHONE, ColorScheme.DARK);
        jonas.navigate(walk.room());
        amina.navigate(walk.room());
        Page guest = walk.guest("Ola, Elvebakken", screen);
        kari.navigate(walk.room() + "/leader");
        walk.school.browser("Leila Amiri").get(walk.room());
        walk.presses("Start møtet");
        assertThat(screen.locator("#stage")).containsText("Hva vil vi med disse to timene?");

        walk.until("Finn fram det du forberedte", jonas, guest, screen);
        assertThat(amina.locator("#mine")).containsText("Spørsmålet før svaret");
        writes(jonas, "Veilederen trenger også noen å spørre");
        walk.until("et moment du valgte, hvorfor", jonas, guest, screen);
        assertThat(amina.locator("#word")).containsText("ordet");
        walk.until("Hva kan dette bety hos dere?", jonas, guest, screen);
        writes(amina, "Punkt for gruppa", "Vi ventar med svaret");
        writes(jonas, "Punkt for gruppa", "Vi møtes fast to og to");

        walk.until("Fortell om en styrke og en utfordring", jonas, guest, screen);
        assertThat(amina.locator("#circle")).containsText("Par");
        assertThat(amina.locator("#compose .sign")).isEmpty();
        writes(amina, "Styrke", "Dei deler opplegg");
        String first = amina.locator(".circle-who p").textContent();
        Chromium.picture(amina, "mentor-pair-nn");
        Page late = walk.opensMail("Mette Lund", 1, Device.PHONE, ColorScheme.LIGHT);
        assertThat(late.locator("#stage")).containsText("Fortell om en styrke og en utfordring");
        assertThat(late.locator("#circle .circle-who p")).containsText("Mette Lund");
        writes(late, "Styrke", "Vi øver på å lytte");
        walk.presses("Neste");
        assertThat(kari.locator("#step")).containsText("runde 2 av 3");
        assertThat(late.locator("#stage")).containsText("runde 2 av 3");
        assertThat(amina.locator("#stage")).containsText("runde 2 av 3");
        assertThat(amina.locator(".circle-who p")).not().hasText(first);
        walk.until("Hvilke styrker hørte du flere steder?", jonas, guest, screen);
        writes(amina, "Felles styrkar", "Dei deler opplegg med kvarandre");
        assertThat(screen.locator("#lines")).containsText("Dei deler opplegg med kvarandre");
        Chromium.picture(screen, "mentor-screen-shared");

        walk.until("Hva er det ene fra samtalen deres", jonas, guest, screen);
        writes(amina, "Punkt for gruppa", "Vent med svaret");
        writes(jonas, "Punkt for gruppa", "Fast makker");
        walk.until("Reporteren gir gruppas moment", jonas, guest, screen);
        give(2, screen, amina, jonas, guest);
        Chromium.picture(jonas, "mentor-list-dark");

        walk.until("Hva tar vi med hjem", guest, screen);
        kari.locator("turbo-frame textarea[name=decision]").fill("Vi prøver én idé hver før neste samling");
        kari.locator("turbo-frame button.ds-button").first().click();
        assertThat(screen.locator("#endings")).containsText("Vi prøver én idé hver før neste samling");
        assertThat(amina.locator("#endings")).containsText("Vi prøver én idé hver før neste samling");
        Chromium.picture(screen, "mentor-screen-agreement");

        walk.closes("Jonas Berg", "Spør mer enn jeg svarer", "2026-11-20", "Forteller om det");
        Page reader = walk.readsMinutes("Amina Hassan", Device.PHONE, ColorScheme.LIGHT);
        assertThat(reader.locator(".minutes")).containsText("Fast makker");
        assertThat(reader.locator(".minutes")).not().containsText("Stilla etter spørsmålet");
        walk.meetsAgain("2026-11-24", "14:00", "Spør mer enn jeg svarer");
    }
}
