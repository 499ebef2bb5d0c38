package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.regex.Pattern;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What goes wrong with phones and fingers loses nothing and stores nothing twice. */
@SloyfeTest
class BadLuckTest {

    @Autowired ApplicationContext program;

    private SmallMeeting meeting;
    private Page phone;

    @BeforeEach
    void amina_is_in_a_step_for_notes() {
        meeting = new SmallMeeting(program, "M01");
        meeting.start("Amina Hassan", "Jonas Berg");
        phone = Chromium.page(Device.PHONE, meeting.school.browser("Amina Hassan"));
        phone.navigate(meeting.room());
        assertThat(phone.locator(".connection.pine")).isVisible();
    }

    @Test
    void a_double_click_adds_once() {
        phone.fill("#text", "Rolig start");
        phone.locator("form.composer .ds-button").dblclick();
        assertThat(phone.locator("form.composer .sign")).containsText("Lagret 08:00");
        phone.reload();
        assertThat(phone.locator("#mine .note")).hasCount(1);
    }

    @Test
    void a_press_with_nothing_written_is_told_in_the_language_of_the_page() {
        phone.locator("form.composer .ds-button").click();
        assertThat(phone.locator("#text")).isFocused();
        Assertions.assertThat(phone.locator("#text").evaluate("field => field.validationMessage")).isEqualTo("Dette feltet må fylles ut.");
        phone.locator("#text").pressSequentially("Rolig start");
        phone.locator("form.composer .ds-button").click();
        assertThat(phone.locator("form.composer .sign")).containsText("Lagret 08:00");
    }

    @Test
    void what_is_sent_without_network_waits_and_is_stored_once_when_it_is_back() {
        phone.context().setOffline(true);
        phone.fill("#text", "Felles start på timen");
        phone.locator("form.composer .ds-button").click();
        assertThat(phone.locator("form.composer .sign")).containsText("Venter på nettet");
        assertThat(phone.locator("form.composer .waiting")).containsText("Felles start på timen");
        assertThat(phone.locator("form.composer .sign")).not().containsText("Lagret");
        phone.context().setOffline(false);
        assertThat(phone.locator("form.composer .sign")).containsText("Lagret 08:00");
        assertThat(phone.locator("#mine .note")).hasCount(1);
        assertThat(phone.locator("form.composer .waiting")).hasCount(0);
    }

    @Test
    void a_page_that_was_fetched_before_a_change_does_not_take_the_change_away_again() {
        Page other = Chromium.page(Device.PHONE, meeting.school.browser("Jonas Berg"));
        other.navigate(meeting.room());
        assertThat(other.locator(".connection.pine")).isVisible();
        int[] asked = {0};
        phone.route(Pattern.compile(".*/room$"), route -> {
            var before = route.fetch();
            if (asked[0]++ == 0) { // while the page is on its way, everybody goes on
                meeting.next();
                assertThat(other.locator("#stage")).containsText("Ett synspunkt");
                other.waitForTimeout(500); // so long that the browser has heard of it, and Turbo has made up its mind
            }
            route.fulfill(new Route.FulfillOptions().setResponse(before));
        });
        phone.evaluate("window.loads = 0; document.addEventListener('turbo:load', () => window.loads++)");
        phone.evaluate("const old = document.createElement('turbo-stream'); old.setAttribute('action', 'refresh'); document.body.append(old)");
        phone.waitForCondition(() -> !phone.evaluate("window.loads").equals(0));
        assertThat(phone.locator("#stage")).containsText("Ett synspunkt");
    }

    @Test
    void a_page_that_is_told_to_fetch_itself_while_the_program_is_away_stays_and_does_so_when_it_is_back() {
        int[] asked = {0};
        phone.route(Pattern.compile(".*/room$"), route -> {
            if (asked[0]++ == 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setContentType("text/html").setBody("<h1>Bad gateway</h1>"));
            } else {
                route.resume();
            }
        });
        phone.evaluate("window.loads = 0; document.addEventListener('turbo:load', () => window.loads++)");
        phone.evaluate("const old = document.createElement('turbo-stream'); old.setAttribute('action', 'refresh'); document.body.append(old)");
        phone.waitForCondition(() -> asked[0] > 0);
        assertThat(phone.locator("form.composer")).isVisible();
        phone.waitForCondition(() -> !phone.evaluate("window.loads").equals(0));
        assertThat(phone.locator("form.composer")).isVisible();
        assertThat(phone.locator("body")).not().containsText("Bad gateway");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void notes_that_could_not_be_fetched_come_when_the_program_is_back(boolean answered) {
        meeting = new SmallMeeting(program, "M28");
        meeting.start("Amina Hassan", "Jonas Berg");
        phone = Chromium.page(Device.PHONE, meeting.school.browser("Amina Hassan"));
        phone.navigate(meeting.room());
        assertThat(phone.locator(".connection.pine")).isVisible();
        phone.fill("#text", "Det jeg tenkte alene");
        phone.locator("form.composer .ds-button").click();
        assertThat(phone.locator("#mine .note")).hasCount(1);
        int[] asked = {0};
        phone.route(Pattern.compile(".*/room/private.*"), route -> {
            if (asked[0]++ > 0) {
                route.resume();
            } else if (answered) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setContentType("text/html").setBody("<h1>Bad gateway</h1>"));
            } else {
                route.abort();
            }
        });
        meeting.next();
        phone.waitForCondition(() -> asked[0] > 1);
        assertThat(phone.locator("#private")).containsText("Det jeg tenkte alene");
        assertThat(phone.locator("body")).not().containsText("Content missing");
    }

    @Test
    void a_receipt_that_is_lost_on_the_way_does_not_store_twice() {
        int[] lost = {0};
        phone.route(Pattern.compile(".*/contributions.*"), route -> {
            if (lost[0]++ == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.fill("#text", "Ro i gangen");
        phone.locator("form.composer .ds-button").click();
        assertThat(phone.locator("form.composer .sign")).containsText("Lagret 08:00");
        phone.reload();
        assertThat(phone.locator("#mine .note")).hasCount(1);
    }

    @Test
    void what_is_not_sent_survives_a_reload_the_back_button_and_the_next_step() {
        phone.fill("#text", "Halvferdig tanke");
        phone.reload();
        assertThat(phone.locator("#text")).hasValue("Halvferdig tanke");
        phone.navigate(meeting.home);
        phone.goBack();
        assertThat(phone.locator("#text")).hasValue("Halvferdig tanke");
        meeting.next();
        assertThat(phone.locator("#word")).containsText("ordet");
        assertThat(phone.locator("#text")).hasValue("Halvferdig tanke");
    }

    @Test
    void two_tabs_see_each_other_and_keep_a_draft_each() {
        Page tab = phone.context().newPage();
        tab.navigate(meeting.room());
        phone.fill("#text", "Fra den første fanen");
        phone.locator("form.composer .ds-button").click();
        assertThat(tab.locator("#mine")).containsText("Fra den første fanen");
        tab.fill("#text", "Fra den andre fanen");
        tab.locator("form.composer .ds-button").click();
        assertThat(phone.locator("#mine")).containsText("Fra den andre fanen");
        assertThat(phone.locator("#mine .note")).hasCount(2);
    }

    @Test
    void a_login_link_that_is_too_old_or_used_says_so_and_offers_a_new_one() {
        Page visitor = Chromium.page(Device.PHONE, meeting.school.visitor());
        visitor.navigate("/login/" + "x".repeat(43));
        assertThat(visitor.locator("main")).containsText("lenke");
        assertThat(visitor.locator("#mail")).isVisible();
        program.getBean(SettableClock.class).pass(Duration.ofMinutes(16));
    }

    @Test
    void a_meeting_that_has_closed_says_so_and_hands_the_text_back() {
        phone.route(Pattern.compile(".*/live/.*"), route -> route.abort());
        phone.reload();
        phone.fill("#text", "For sent ute");
        meeting.kari.post(meeting.home + "/closure");
        phone.locator("form.composer .ds-button").click();
        assertThat(phone.locator("form.composer .sign")).containsText("Møtet er slutt, så ingenting ble endret.");
        assertThat(phone.locator("#text")).hasValue("For sent ute");
        phone.reload();
        assertThat(phone.locator("main")).containsText("Møtet er slutt");
    }
}
