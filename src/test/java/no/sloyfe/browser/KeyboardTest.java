package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A whole meeting without a mouse, for her who leads it, for her who is invited and for a guest. */
@SloyfeTest
class KeyboardTest {

    // the same number for day and month, and a morning: typed alike whether the browser asks for 11/12 or 12.11, 24 hours or 12
    private static final String DAY = "2026-11-11";
    private static final String DAY_TYPED = "11112026";
    private static final String ROOM_FOR_THE_COMPOSER = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
              const field = document.querySelector('.composer');
              done(!field || document.documentElement.style.getPropertyValue('--composer') === field.offsetHeight + 'px');
            })))""";
    private static final String LATER_TYPED = "12122026";

    @Autowired
    ApplicationContext program;

    private final List<Keys> everybody = new ArrayList<>();
    Walk walk;
    Keys planner;
    Keys kari;
    Keys amina;
    Keys guest;

    @Test
    void a_meeting_is_planned_held_and_followed_up_without_a_mouse() {
        walk = new Walk(program);
        planner = keys(walk.laptop);
        PlanByKeys.plan(planner, DAY_TYPED);
        walk.here();
        PlanByKeys.reorder(planner);
        PlanByKeys.invite(planner);
        prepared();
        begun();
        inTurn();
        agreed();
        given();
        voted();
        bound();
        closed();
        again();
        Assertions.assertThat(everybody.stream().flatMap(each -> each.faults().stream())).isEmpty();
    }

    private void prepared() {
        amina = keys(walk.opensMail("Amina Hassan", 1, Device.PHONE, ColorScheme.LIGHT));
        amina.to("form[data-autosave] textarea").type("Elevene får vite hva som skal til");
        amina.press("Tab").type("Flere tør å spørre").press("Tab").type("Få ser neste steg");
        assertThat(amina.page.locator("form[data-autosave] .sign").first()).containsText("Lagret 08:00");
        amina.keptPlace();
        amina.toButton("main", "Jeg er ferdig").enter();
        assertThat(amina.page.locator("main")).containsText("Jeg er ikke ferdig likevel");
        amina.keptPlace();
    }

    private void begun() {
        walk.clockIs(DAY + "T08:58");
        walk.school.browser("Jonas Berg").get(walk.room());
        kari = keys(Chromium.page(Device.LAPTOP, walk.school.browser("Kari Nordvik")));
        kari.page.navigate(walk.room() + "/leader");
        amina = keys(walk.opensMail("Amina Hassan", 1, Device.PHONE, ColorScheme.LIGHT)); // the first visit has expired
        amina.page.navigate(walk.room());
        guest = keys(Chromium.page(Device.LAPTOP, walk.school.visitor()));
        guest.page.navigate("/join");
        guest.to("#code").type(kari.page.locator(".join-code").textContent()).enter();
        guest.to("#name").type("Nora 10B").enter();
        assertThat(guest.page.locator("#stage")).isVisible();
        assertThat(kari.page.locator("#present .pine")).containsText("3");
        kari.toButton("#step", "Start møtet").enter();
        assertThat(kari.page.locator("#step")).containsText("Etter tur, to ting hver");
        kari.keptPlace();
        assertThat(amina.page.locator("#stage")).containsText("Etter tur, to ting hver");
        assertThat(guest.page.locator("#stage")).containsText("Etter tur, to ting hver");
    }

    private void inTurn() {
        amina.to("#text").type("Halvferdig tanke");
        guest.to("#text");
        kari.presses("#step", "Tenkepause", kari.page.locator("#step"), "Tilbake til arbeidet");
        assertThat(amina.page.locator("#stage")).containsText("Tenkepause");
        amina.keptPlace();
        assertThat(amina.page.locator("#text")).hasValue("Halvferdig tanke");
        amina.press("Control+a").press("Delete");
        kari.presses("#step", "Tilbake til arbeidet", kari.page.locator("#step"), "Etter tur");
        kari.presses("#step", "Pause klokka", kari.page.locator("#step"), "Start klokka");
        kari.presses("#step", "Start klokka", kari.page.locator("#step"), "Pause klokka");
        for (Optional<Keys> next = nextToSpeak(); next.isPresent(); next = nextToSpeak()) {
            Keys one = next.get();
            boolean mine = one.page.locator("#word .mine").count() > 0;
            if (one == amina && mine) {
                amina.presses("#mine", "Del i gruppa", amina.page.locator("#circle"), "Elevene får vite hva som skal til");
            }
            one.to(one.page.locator("#word").getByText("send ordet videre")).enter();
            assertThat(one.page.locator("#word")).not().containsText(mine ? "Du har ordet" : "Jonas Berg har ordet");
            one.keptPlace();
        }
        assertThat(amina.page.locator("#circle")).containsText("Elevene får vite hva som skal til");
    }

    /** Whoever has the word, or sits with Jonas, who has it and no phone; nobody when every round is through. */
    private Optional<Keys> nextToSpeak() {
        List<Keys> both = List.of(amina, guest);
        amina.page.waitForCondition(() -> both.stream().anyMatch(KeyboardTest::speaks)
                || both.stream().allMatch(each -> each.page.locator("#word").getByText("Runden er ferdig").count() > 0));
        return both.stream().filter(KeyboardTest::speaks).findFirst();
    }

    private static boolean speaks(Keys one) {
        return one.page.locator("#word .mine").count() > 0 || one.page.locator("#word").getByText("Jonas Berg har ordet").count() > 0;
    }

    private void agreed() {
        next("én ting hver som utfordrer");
        next("Hva gikk igjen?");
        amina.toButton("#mine", "Ta med til gruppa").enter();
        assertThat(amina.page.locator("#circle .note.group")).hasCount(1);
        amina.keptPlace();
        if (guest.page.locator("#compose .kind").count() > 0) {
            guest.to("#compose .kinds input:checked");
            for (int kind = 0; kind < 4 && !guest.page.locator("#compose .kinds input:checked + span").textContent().contains("Punkt"); kind++) {
                guest.press("ArrowRight").keptPlace();
            }
        }
        guest.to("#text").type("Tilbakemeldingen kommer").press("Enter").type("for sent");
        kari.toButton("#step", "+ 2 min").enter();
        guest.keptPlace();
        guest.toButton("form.composer", "Legg til").enter();
        assertThat(kari.page.locator("#lines")).containsText("Tilbakemeldingen kommer");
        guest.keptPlace();
        amina.presses("#mine", "Jeg er klar", amina.page.locator("#mine"), "Du er klar");
        amina.presses("#mine", "Jeg skriver fortsatt", amina.page.locator("#mine"), "Jeg er klar");
    }

    /** One group gives its point, the next takes the word and gives another. */
    private void given() {
        next("gir ett nytt punkt fra gruppa");
        for (int turn = 0; turn < 6 && kari.page.locator("#lines .lines .note").count() < 2; turn++) {
            int before = kari.page.locator("#lines .lines .note").count();
            Keys speaks = Stream.of(amina, guest).filter(each -> each.page.locator("#word .mine .note").count() > 0).findFirst().orElse(null);
            if (speaks != null) {
                speaks.toButton("#word", "Gi dette punktet").enter();
                assertThat(kari.page.locator("#lines .lines .note")).hasCount(before + 1);
                speaks.keptPlace();
            } else {
                String has = kari.page.locator("#step .word span").first().textContent();
                kari.to("#step .word button").enter();
                assertThat(kari.page.locator("#step .word")).not().containsText(has);
                kari.keptPlace();
            }
        }
        assertThat(kari.page.locator("#lines .lines .note")).hasCount(2);
    }

    private void voted() {
        next("Hvorfor er det blitt slik?");
        amina.writes("Prøvene ligger tett");
        amina.toButton("#circle", "Systemet").enter();
        assertThat(amina.page.locator("#circle section[aria-label='Systemet']")).containsText("Prøvene ligger tett");
        amina.keptPlace();
        next("kan vi selv gjøre noe med");
        next("Hva foreslår gruppa");
        amina.writes("Tilbakemelding mens arbeidet pågår");
        next("Du har tre stemmer");
        for (Keys each : new Keys[] {amina, guest}) {
            each.to("#compose input[name=option]").press("Space");
            assertThat(each.page.locator("#compose input[name=option]").first()).isChecked();
            each.toButton("#compose", "Gi stemmene").enter();
            assertThat(each.page.locator("#compose")).containsText("Du har stemt");
            each.keptPlace();
        }
        kari.to(kari.page.locator("#step").getByText("Vis stemmene")).enter();
        assertThat(kari.page.locator("#lines")).containsText("2 stemmer");
        kari.keptPlace();
    }

    private void bound() {
        next("Skriv valget");
        kari.to("turbo-frame textarea[name=measure]").type("Tilbakemelding mens arbeidet pågår");
        kari.press("Tab").type("Eleven kan si hva neste steg er");
        kari.press("Tab").type(LATER_TYPED);
        kari.toButton("turbo-frame", "Lagre tiltaket").enter();
        assertThat(kari.page.locator("#endings .endings")).containsText("Eleven kan si hva neste steg er");
        kari.keptPlace();
        next("Skriv kort hva du lærte");
        amina.writes("Jeg forklarer for mye bort");
        next("Hva bør neste møte bygge på?");
        guest.writes("Spør elevene en gang til");
    }

    private void closed() {
        kari.to("#step .next").enter();
        kari.to("#who").type("Amina Hassan");
        kari.to("#what").type("Prøver modelltekst i 8B");
        kari.to("#due").type(LATER_TYPED);
        kari.to("#how-seen").type("Viser elevtekster");
        kari.toButton("#milestones", "Lagre milepælen").enter();
        assertThat(kari.page.locator("#milestones .note")).containsText("Prøver modelltekst i 8B");
        kari.keptPlace();
        kari.toButton("main", "Avslutt møtet").enter();
        assertThat(kari.page.locator(".minutes")).containsText("Eleven kan si hva neste steg er");
        assertThat(amina.page.locator("#stage")).containsText("Møtet er slutt");
        assertThat(amina.page.locator("#stage a")).hasCount(0); // no way to minutes that are not approved
        kari.to("#note").type("Takk for i dag");
        kari.toButton(".minutes", "Godkjenn").enter();
        assertThat(kari.page.locator(".minutes")).containsText("Godkjent");
    }

    private void again() {
        kari.to(".minutes a[href^='/loops/']").enter();
        kari.to("#next #day").type(LATER_TYPED).press("Tab");
        kari.to("#next #at").type("0900A");
        kari.toButton("#next", "Planlegg neste møte").enter();
        assertThat(kari.page.locator("table.programme tbody tr").first()).containsText("Sist vi møttes");
    }

    private Keys keys(Page page) {
        Keys fresh = new Keys(page);
        everybody.add(fresh);
        return fresh;
    }

    private void next(String instruction) {
        String here = kari.page.locator("#step .next").getAttribute("formaction");
        kari.to("#step .next").enter();
        assertThat(kari.page.locator("#step")).containsText(instruction);
        assertThat(kari.page.locator("#step .next")).not().hasAttribute("formaction", Pattern.compile(Pattern.quote(here)));
        kari.keptPlace();
        for (Keys each : new Keys[] {amina, guest}) {
            assertThat(each.page.locator("#stage")).containsText(instruction);
            each.keptPlace();
            Assertions.assertThat(each.page.evaluate(ROOM_FOR_THE_COMPOSER)).as("room under what is read for the field over it").isEqualTo(true);
        }
    }
}
