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

    private Page begins(String name, String... methods) {
        meeting = new SmallMeeting(program, methods);
        meeting.start("Amina Hassan", "Jonas Berg");
        Page phone = Chromium.page(Device.PHONE, meeting.school.browser(name));
        phone.navigate(meeting.room());
        assertThat(phone.locator(".connection.pine")).isVisible();
        return phone;
    }
}
