package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.sloyfe.browser.Nynorsk.inNynorsk;
import static no.sloyfe.browser.Speaking.give;
import static no.sloyfe.browser.Speaking.round;
import static no.sloyfe.browser.Walk.nynorsk;
import static no.sloyfe.browser.Walk.prepares;
import static no.sloyfe.browser.Walk.press;
import static no.sloyfe.browser.Walk.writes;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** T05 walked through by its users: a staff meeting on what pupils said, from the template to the next meeting. */
@SloyfeTest
class StaffMeetingOnSurveyTest {

    @Autowired
    ApplicationContext program;

    Walk walk;
    Page kari;
    Page screen;
    Page amina;
    Page jonas;
    Page leila;
    Page guest;

    @Test
    void a_staff_finds_out_what_pupils_said_and_chooses_a_measure_that_the_next_meeting_opens_with() {
        walk = new Walk(program);
        kari = walk.laptop;
        planned();
        prepared();
        begun();
        findings();
        gathered();
        explained();
        proposed();
        chosen();
        closed();
        minutes();
        next();
    }

    private void planned() {
        walk.plan("T05", "2026-10-20", "14:00");
        assertThat(kari.locator("table.programme")).containsText("14:55");
        Chromium.picture(kari, "survey-plan");
        kari.navigate(walk.meeting() + "/groups");
        walk.seat("Amina Hassan", 1);
        walk.seat("Leila Amiri", 1);
        walk.seat("Jonas Berg", 2);
        Chromium.picture(kari, "survey-groups");
        walk.invite();
        Chromium.picture(kari, "survey-invitation");
    }

    private void prepared() {
        amina = walk.opensMail("Amina Hassan", 1, Device.PHONE, ColorScheme.LIGHT);
        nynorsk(amina);
        prepares(amina, List.of("Elevane får vite kva som skal til", "Fleire tør å spørje", "Få ser neste steg"), "Lagra 08:00");
        Chromium.picture(amina, "survey-preparation-nn");
        amina.getByText("Eg er ferdig").click();
        assertThat(amina.locator("main")).containsText("Eg er ikkje ferdig likevel");
        jonas = walk.opensMail("Jonas Berg", 1, Device.PHONE, ColorScheme.DARK);
        prepares(jonas, List.of("Timene begynner rolig", "Elevene hjelper hverandre", "Tilbakemeldingen kommer for sent"), "Lagret 08:00");
        jonas.getByText("Jeg er ferdig").click();
        assertThat(jonas.locator("main")).containsText("Jeg er ikke ferdig likevel");
        kari.navigate(walk.meeting());
        assertThat(kari.locator("main")).containsText("2 av 8 er klare");
    }

    private void begun() {
        walk.clockIs("2026-10-20T13:58");
        screen = Chromium.page(Device.SCREEN, walk.school.browser("Kari Nordvik"));
        screen.navigate(walk.meeting() + "/screen");
        amina.navigate(walk.room());
        jonas.navigate(walk.room());
        guest = walk.guest("Nora 10B", screen);
        assertThat(screen.locator("#stage")).containsText("3 er her");
        Chromium.picture(screen, "survey-screen-waiting");
        kari.navigate(walk.meeting());
        kari.getByText("Start møtet").click();
        assertThat(kari.locator("#step")).containsText("Etter tur, to ting hver");
        Chromium.picture(kari, "survey-leader");
    }

    private void findings() {
        inNynorsk(amina, "Etter tur, to ting kvar");
        press(amina, "#mine", "Del i gruppa");
        assertThat(amina.locator("#circle")).containsText("Elevane får vite kva som skal til");
        Page first = Speaking.speaker(guest, jonas);
        writes(first, "Lærerne bryr seg");
        Page second = first == guest ? jonas : guest;
        second.fill("#text", "Jeg kommer til å si noe annet");
        second.locator("form.composer .ds-button").click();
        assertThat(second.locator("form.composer .sign")).containsText("Noen andre har ordet");
        assertThat(second.locator("#text")).hasValue("Jeg kommer til å si noe annet");
        Chromium.picture(amina, "survey-confirms-nn");
        Chromium.picture(jonas, "survey-confirms-dark");
        walk.presses("Tenkepause");
        assertThat(screen.locator("#stage")).containsText("Tenkepause");
        assertThat(amina.locator("#stage")).containsText("Tenkjepause");
        Chromium.picture(screen, "survey-screen-time-out");
        walk.presses("Tilbake til arbeidet");
        assertThat(amina.locator("#stage")).containsText("Etter tur");
        walk.presses("Pause klokka");
        assertThat(amina.locator("#stage step-clock[data-paused-left]")).isVisible();
        walk.presses("Start klokka");
        assertThat(amina.locator("#stage step-clock[data-paused-left]")).hasCount(0);
        round("end ordet vid", "Runde", amina, jonas, guest);
        walk.next("én ting hver som utfordrer", jonas, guest, screen);
        inNynorsk(amina, "éin ting kvar som utfordrar");
        leila = walk.opensMail("Leila Amiri", 1, Device.PHONE, ColorScheme.LIGHT);
        assertThat(leila.locator("#stage")).containsText("én ting hver som utfordrer");
        assertThat(leila.locator("#circle")).containsText("Amina Hassan");
        walk.next("Hva gikk igjen?", jonas, guest, leila, screen);
        inNynorsk(amina, "Kva gjekk att?");
        press(amina, "#mine", "Ta med til gruppa");
        assertThat(leila.locator("#circle")).containsText("Elevane får vite kva som skal til");
        writes(jonas, "Punkt for gruppa", "Tilbakemeldingen kommer for sent");
        assertThat(kari.locator("#lines")).containsText("Tilbakemeldingen kommer for sent");
        press(leila, "#mine", "Jeg er klar");
        Chromium.picture(kari, "survey-leader-points");
        Chromium.picture(leila, "survey-points");
    }

    private void gathered() {
        walk.next("gir ett nytt punkt fra gruppa", jonas, guest, leila, screen);
        inNynorsk(amina, "gir eitt nytt punkt frå gruppa");
        Page other = give(1, screen, amina, jonas) == amina ? jonas : amina;
        other.locator("#plenary").getByRole(AriaRole.BUTTON).first().click();
        assertThat(screen.locator("#lines")).containsText("2 grupper bak");
        give(1, screen, amina, jonas);
        Chromium.picture(screen, "survey-screen-list");
        Chromium.picture(jonas, "survey-list-dark");
    }

    private void explained() {
        walk.next("Hvorfor er det blitt slik?", jonas, guest, leila, screen);
        inNynorsk(amina, "Kvifor har det blitt slik?");
        writes(amina, "Systemet", "Prøvene ligg tett");
        Chromium.picture(amina, "survey-sort-nn");
        writes(jonas, "Relasjonene", "Vi rekker ikke å snakke med hver elev");
        press(amina, "#circle", "Relasjonane");
        assertThat(leila.locator("#circle section[aria-label='Relasjonene']")).containsText("Prøvene ligg tett");
        Chromium.picture(leila, "survey-sort");
        walk.next("kan vi selv gjøre noe med", jonas, guest, leila, screen);
        inNynorsk(amina, "kan vi sjølve gjere noko med");
        writes(jonas, "Punkt", "Vi kan gi tilbakemelding mens arbeidet pågår");
        writes(leila, "Punkt", "Vi kan flytte prøver");
    }

    private void proposed() {
        walk.next("Hva foreslår gruppa", jonas, guest, leila, screen);
        inNynorsk(amina, "Kva foreslår gruppa");
        assertThat(leila.locator("#circle")).containsText("Vi kan flytte prøver");
        writes(jonas, "Forslag", "Tilbakemelding mens arbeidet pågår");
        writes(leila, "Forslag", "Færre prøver, spredt over året");
        Chromium.picture(leila, "survey-proposals");
    }

    private void chosen() {
        walk.next("Du har tre stemmer", jonas, guest, leila, screen);
        inNynorsk(amina, "Du har tre røyster");
        assertThat(leila.locator("#compose .choice")).containsText(new String[] {"Tilbakemelding mens arbeidet pågår", "Færre prøver, spredt over året"});
        Chromium.picture(leila, "survey-vote");
        for (Page each : List.of(amina, jonas, leila)) {
            each.locator("#compose input[name=option]").first().check();
            each.locator("#compose button").click();
            assertThat(each.locator("#compose form")).hasCount(0);
        }
        assertThat(screen.locator("#lines")).containsText("3 av 4 har stemt");
        assertThat(screen.locator("#lines .chip.pine")).hasCount(0);
        Chromium.picture(screen, "survey-screen-votes-hidden");
        guest.locator("#compose input[name=option]").first().check();
        guest.locator("#compose button").click();
        assertThat(screen.locator("#lines")).containsText("4 stemmer");
        Chromium.picture(screen, "survey-screen-votes");
        walk.next("Skriv valget", jonas, guest, leila, screen);
        inNynorsk(amina, "Skriv valet");
        kari.locator("turbo-frame textarea[name=measure]").fill("Tilbakemelding mens arbeidet pågår");
        kari.locator("turbo-frame [name=look-on]").fill("2026-11-17");
        kari.locator("turbo-frame form").first().evaluate("form => form.noValidate = true");
        kari.locator("turbo-frame button.ds-button").first().click();
        assertThat(kari.locator("#endings")).containsText("Skriv hvilket tegn");
        Chromium.picture(kari, "survey-leader-measure");
        kari.locator("turbo-frame textarea[name=sign]").fill("Eleven kan si hva neste steg er");
        kari.locator("turbo-frame button.ds-button").first().click();
        assertThat(screen.locator("#endings")).containsText("Eleven kan si hva neste steg er");
        assertThat(kari.locator("turbo-frame textarea[name=measure]")).hasValue("");
        assertThat(kari.locator("turbo-frame .ds-error-summary")).hasCount(0);
        assertThat(leila.locator("#endings")).containsText("Tilbakemelding mens arbeidet pågår");
        walk.next("Skriv kort hva du lærte", jonas, guest, leila, screen);
        inNynorsk(amina, "Skriv kort kva du lærte");
        writes(jonas, "Dette lærte jeg", "Jeg forklarer for mye bort");
        writes(jonas, "Dette vil jeg prøve", "Ett neste steg på hver tekst");
        walk.next("Hva bør neste møte bygge på?", jonas, guest, leila, screen);
        inNynorsk(amina, "Kva bør neste møte byggje på?");
        writes(guest, "Spør elevene en gang til");
    }

    private void closed() {
        kari.locator("#step .next").click();
        assertThat(kari.locator("h1")).containsText("Hva");
        kari.fill("#who", "Amina Hassan");
        kari.fill("#what", "Prøver modelltekst i 8B");
        kari.fill("#due", "2026-11-10");
        kari.fill("#how-seen", "Viser elevtekster på neste møte");
        kari.locator("#milestones button.ds-button").click();
        assertThat(kari.locator("#milestones")).containsText("Prøver modelltekst i 8B");
        if (!kari.locator("#work").isVisible()) {
            kari.locator("#interim-work summary").click();
        }
        kari.fill("#work", "Alle gir én tilbakemelding underveis");
        press(kari, "#interim-work", "Lagre mellomarbeidet");
        assertThat(kari.locator("#interim-work")).containsText("Alle gir én tilbakemelding underveis");
        Chromium.picture(kari, "survey-closure");
        kari.getByText("Avslutt møtet").last().click();
        assertThat(kari.locator(".minutes")).isVisible();
        assertThat(jonas.locator("#stage")).containsText("Møtet er slutt");
        assertThat(screen.locator("#stage")).containsText("Takk for i dag");
        inNynorsk(amina, "Møtet er slutt");
        Chromium.picture(jonas, "survey-over-dark");
    }

    private void minutes() {
        assertThat(kari.locator(".minutes")).containsText("Spør elevene en gang til");
        press(kari, ".minutes", "Godkjenn");
        assertThat(kari.locator(".minutes")).containsText("Godkjent");
        Chromium.picture(kari, "survey-minutes");
        Page reader = walk.readsMinutes("Amina Hassan", Device.PHONE, ColorScheme.LIGHT);
        assertThat(reader.locator(".minutes")).containsText("Eleven kan si hva neste steg er");
        assertThat(reader.locator(".minutes")).not().containsText("Jeg forklarer for mye bort");
        assertThat(reader.locator(".minutes")).not().containsText("Få ser neste steg");
        assertThat(reader.locator(".minutes section", new Page.LocatorOptions().setHasText("Spør elevene en gang til"))).not().containsText("Nora");
        assertThat(reader.locator(".minutes")).not().containsText("Ett neste steg på hver tekst");
        Chromium.picture(reader, "survey-minutes-phone");
        Page mine = Chromium.page(Device.PHONE, walk.school.browser("Jonas Berg"));
        mine.navigate("/");
        assertThat(mine.locator("main")).containsText("Ett neste steg på hver tekst");
    }

    private void next() {
        walk.meetsAgain("2026-11-17", "14:00", "Tilbakemelding mens arbeidet pågår");
        Page again = Chromium.page(Device.PHONE, walk.school.browser("Amina Hassan"));
        again.navigate(walk.room());
        assertThat(again.locator("#promises")).containsText("Prøver modelltekst i 8B");
        Chromium.picture(again, "survey-promises");
        Page tried = Chromium.page(Device.PHONE, walk.school.browser("Jonas Berg"));
        tried.navigate(walk.room());
        assertThat(tried.locator("#trying")).containsText("Ett neste steg på hver tekst");
    }
}
