package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.sloyfe.browser.Nynorsk.inNynorsk;
import static no.sloyfe.browser.Walk.chooses;
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

/** T06 walked through by its users, in Nynorsk: leaders, politicians, parents and pupils find gaps and open a channel. */
@SloyfeTest
class OwnersDialogueTest {

    @Autowired
    ApplicationContext program;

    @Test
    void people_from_different_places_find_the_gaps_and_choose_a_channel() {
        Walk walk = new Walk(program).at("Elvebakken skule", "SCHOOL", "nn");
        Page kari = walk.laptop;
        walk.plan("T06", "2026-10-20", "17:00");
        Chromium.picture(kari, "owner-plan-nn");
        walk.invite();
        Page amina = walk.opensMail("Amina Hassan", 1, Device.PHONE, ColorScheme.LIGHT);
        chooses(amina, "nn");
        prepares(amina, List.of("Eg veit ikkje korleis elevane har det i friminutta"), "Lagra 08:00");
        Chromium.picture(amina, "owner-preparation-nn");

        walk.clockIs("2026-10-20T17:00");
        amina.navigate(walk.room());
        Others others = new Others(walk).colleagues("Jonas Berg").guests("Eli, formannskapet", "Tuva 10A", "Anders, FAU");
        kari.navigate(walk.room() + "/leader");
        walk.starts();
        walk.until("to ting kvar som stadfestar", amina);
        inNynorsk(amina, "to ting kvar som stadfestar");
        others.round();
        Chromium.picture(amina, "owner-confirms-nn");
        walk.until("éin ting kvar som utfordrar", amina);
        others.round();
        walk.until("Kva gjekk att?", amina);
        writes(amina, "Punkt", "Vi spør kvarandre for seint");
        walk.until("Kva ser du frå din plass", amina);
        inNynorsk(amina, "Kva ser du frå din plass");
        assertThat(amina.locator("#mine")).containsText("korleis elevane har det i friminutta");
        Chromium.picture(amina, "owner-alone-nn");
        walk.next("Eitt døme frå kvar", amina);
        others.round();
        walk.next("Kvar er hola?", amina);
        inNynorsk(amina, "Kvar er hola?");
        press(amina, "#mine", "Ta med til gruppa");
        Chromium.picture(amina, "owner-gaps-nn");
        String company = amina.locator(".circle-who p").textContent();
        walk.next("Bli samde om opptil to", amina);
        assertThat(amina.locator("#circle")).containsText("korleis elevane har det i friminutta");
        writes(amina, "Punkt", "Elevrådet møter formannskapet to gonger i året");
        Chromium.picture(amina, "owner-channels-nn");
        Chromium.picture(kari, "owner-leader-channels-nn");
        walk.next("Kvar gruppe gir éin kanal", amina);
        others.gather(1, kari, amina, company);
        walk.until("Du har tre røyster", amina);
        inNynorsk(amina, "Du har tre røyster");
        others.choose();
        amina.locator("#compose input[name=option]").first().check();
        amina.locator("#compose button").click();
        assertThat(kari.locator("#lines")).containsText("5 røyster");
        Chromium.picture(kari, "owner-votes-nn");
        walk.next("slik at alle kan stå for det", amina);
        walk.agrees("Elevrådet møter formannskapet i november, Eli kallar inn", amina);
        inNynorsk(amina, "slik at alle kan stå for det");
        walk.until("Skriv kort kva du lærte", amina);
        walk.until("Kva bør neste møte byggje på?", amina);
        others.write("Tuva 10A", "note:build", "Det elevrådet fortalde");
        kari.locator("#step .next").click();
        Chromium.picture(kari, "owner-closure-nn");
        walk.closes("Eli, formannskapet", "Kallar inn elevrådet", "2026-11-10", "Innkallinga er send");
        Chromium.picture(kari, "owner-minutes-nn");
        assertThat(kari.locator(".minutes")).containsText("Elevrådet møter formannskapet");
        assertThat(kari.locator(".minutes")).containsText("Det elevrådet fortalde");
        walk.meetsAgain("2026-11-24", "17:00", "Kallar inn elevrådet");
    }
}
