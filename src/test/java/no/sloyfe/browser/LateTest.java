package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Links followed too late: the page says so and gives a way on. */
@SloyfeTest
class LateTest {

    @Autowired
    ApplicationContext program;

    private Walk walk;

    @BeforeEach
    void at_school() {
        walk = new Walk(program);
    }

    @Test
    void a_login_link_sixteen_minutes_old_says_so_and_a_new_one_lets_in() {
        Page amina = asks();
        program.getBean(SettableClock.class).pass(Duration.ofMinutes(16));
        amina.navigate(walk.link("Amina Hassan", 1));
        assertThat(amina.locator("h1")).containsText("Denne lenken virker ikke lenger");
        amina.fill("#mail", walk.school.mail("Amina Hassan"));
        amina.locator("main form .ds-button").click();
        assertThat(amina.locator("h1")).containsText("Se i innboksen din");
        enters(amina, 2);
    }

    @Test
    void a_page_opened_in_time_whose_button_is_pressed_too_late_says_so() {
        Page amina = asks();
        amina.navigate(walk.link("Amina Hassan", 1));
        assertThat(amina.locator("h1")).containsText("Velkommen");
        program.getBean(SettableClock.class).pass(Duration.ofMinutes(16));
        amina.locator("main form .ds-button").click();
        assertThat(amina.locator("h1")).containsText("Denne lenken virker ikke lenger");
    }

    @Test
    void a_login_link_fourteen_minutes_old_lets_in_once() {
        Page amina = asks();
        program.getBean(SettableClock.class).pass(Duration.ofMinutes(14));
        enters(amina, 1);
        Page other = Chromium.page(Device.PHONE, walk.school.visitor());
        other.navigate(walk.link("Amina Hassan", 1));
        assertThat(other.locator("h1")).containsText("Denne lenken virker ikke lenger");
    }

    /** Amina asks for a link and has got it: it is made behind the answer, which tells nobody whether the address is known. */
    private Page asks() {
        Page page = Chromium.page(Device.PHONE, ColorScheme.LIGHT, walk.school.visitor(), true);
        page.navigate("/login");
        page.fill("#mail", walk.school.mail("Amina Hassan"));
        page.locator("main form .ds-button").click();
        assertThat(page.locator("h1")).containsText("Se i innboksen din");
        walk.link("Amina Hassan", 1);
        return page;
    }

    private void enters(Page page, int letters) {
        page.navigate(walk.link("Amina Hassan", letters));
        page.locator("main form .ds-button").click();
        assertThat(page.locator("header .who-place").first()).containsText("Solbakken skole");
    }
}
