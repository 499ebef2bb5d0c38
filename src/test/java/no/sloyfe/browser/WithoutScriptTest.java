package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import no.sloyfe.Browser;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A phone without JavaScript takes part by loading the page anew. */
@SloyfeTest
class WithoutScriptTest {

    @Autowired
    ApplicationContext program;

    @Test
    void prepares_reads_the_step_contributes_and_votes() {
        SmallMeeting meeting = new SmallMeeting(program, "M01", "M27");
        String tasks = meeting.home + "/preparation/tasks";
        meeting.kari.submit(meeting.kari.get(tasks + "/new?preset=CONFIRMS"), tasks);
        Browser amina = meeting.school.browser("Amina Hassan");
        Page phone = Chromium.page(Device.PHONE, ColorScheme.LIGHT, amina, false);

        phone.navigate(meeting.home + "/preparation");
        phone.locator("textarea").first().fill("Elevene vet hva som skal til");
        phone.getByText("Lagre", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.locator("#receipt")).containsText("Lagret 08:00");
        assertThat(phone.locator("textarea").first()).hasValue("Elevene vet hva som skal til");
        phone.getByText("Jeg er ferdig", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.locator("main")).containsText("Jeg er ikke ferdig likevel");

        phone.navigate(meeting.room());
        assertThat(phone.locator("#stage")).containsText("Vi har ikke begynt ennå");
        meeting.start();
        phone.reload();
        assertThat(phone.locator("#stage")).containsText("Hva gjør timene rolige?");
        phone.fill("#text", "Rolig start");
        phone.locator("form.composer button").click();
        assertThat(phone.locator("#mine")).containsText("Rolig start");
        Chromium.picture(phone, "without-script-notes");

        meeting.next();
        phone.navigate(meeting.room());
        phone.getByText("Ferdig, send ordet videre").click();
        assertThat(phone.locator("#word")).containsText("Runden er ferdig");
        meeting.next();
        phone.navigate(meeting.room());
        phone.locator("#mine .note", new Page.LocatorOptions().setHasText("Rolig start")).getByText("Ta med til gruppa").click();
        assertThat(phone.locator("#circle")).containsText("Rolig start");
        meeting.next();
        phone.navigate(meeting.room());
        phone.getByText("Gi dette punktet").click();
        assertThat(phone.locator("#plenary")).containsText("Rolig start");
        for (int step = 0; step < 3; step++) {
            phone.navigate(meeting.room());
            if (phone.locator("input[name=option]").count() > 0) {
                break;
            }
            meeting.next();
        }
        phone.navigate(meeting.room());
        phone.locator("input[name=option]").first().check();
        phone.getByText("Gi stemmene").click();
        assertThat(phone.locator("main")).containsText("1 stemme");
        Chromium.picture(phone, "without-script-voted");
    }
}
