package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the room says no to is told where it was asked, for as long as it is true. */
@SloyfeTest
class RefusedTest {

    @Autowired
    ApplicationContext program;

    private SmallMeeting meeting;

    @Test
    void a_vote_for_nothing_is_told_what_it_lacks() {
        Page phone = begins("Amina Hassan", "M03", "M27");
        meeting.writes("Modelltekster");
        meeting.next();
        phone.getByText("Gi stemmene", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.locator("#refusal")).containsText("Velg minst én");
        phone.locator("#compose input[name=option]").check();
        phone.getByText("Gi stemmene", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.locator("#compose")).containsText("Du har stemt");
        assertThat(phone.locator("#refusal")).isEmpty();
    }

    @Test
    void not_your_turn_is_said_no_longer_when_the_word_has_come() {
        Page phone = begins("Amina Hassan", "M02", "M28");
        String[] names = {"Amina Hassan", "Jonas Berg"};
        String waits = meeting.hasTheWord(names[0]) ? names[1] : names[0];
        if (waits.equals(names[1])) {
            phone = opens(waits);
        }
        phone.evaluate("document.getElementById('refusal').textContent = 'Noen andre har ordet.'");
        phone.evaluate("const sign = document.querySelector('form.composer .sign'); sign.dataset.state = 'refused'; sign.textContent = 'Noen andre har ordet.'");
        meeting.handsOn();
        assertThat(phone.locator("#word")).containsText("Du har ordet");
        assertThat(phone.locator("form.composer .sign")).isEmpty();
        assertThat(phone.locator("#refusal")).isEmpty();
    }

    @Test
    void what_was_refused_stays_in_its_item_and_so_does_the_refusal() {
        Page phone = begins("Amina Hassan", "M28", "M01");
        phone.fill("#text", "Vente ti sekunder");
        phone.locator("form.composer label:has-text('vil jeg prøve')").click();
        phone.locator("form.composer .ds-button").click();
        assertThat(phone.locator("#mine .note")).hasCount(1);
        phone.fill("#text", "Et forslag til");
        phone.locator("form.composer label:has-text('vil jeg prøve')").click();
        phone.locator("form.composer .ds-button").click();
        assertThat(phone.locator("form.composer .sign")).containsText("så mange som dette steget har plass til");
        assertThat(phone.locator("#text")).hasValue("Et forslag til");
        phone.evaluate("document.getElementById('refusal').textContent = 'Et gammelt nei.'");
        meeting.next();
        assertThat(phone.locator("#stage")).containsText("Hva bør neste møte bygge på");
        assertThat(phone.locator("#text")).hasValue("Et forslag til");
        assertThat(phone.locator("form.composer .sign")).isEmpty();
        assertThat(phone.locator("#refusal")).isEmpty();
        meeting.next();
        assertThat(phone.locator("#stage")).containsText("Skriv ned det du tenker");
        assertThat(phone.locator("#text")).hasValue("");
        meeting.back();
        assertThat(phone.locator("#text")).hasValue("Et forslag til");
    }

    private Page begins(String name, String... methods) {
        meeting = new SmallMeeting(program, methods);
        meeting.start("Amina Hassan", "Jonas Berg");
        return opens(name);
    }

    private Page opens(String name) {
        Page phone = Chromium.page(Device.PHONE, meeting.school.browser(name));
        phone.navigate(meeting.room());
        assertThat(phone.locator(".connection.pine")).isVisible();
        return phone;
    }
}
