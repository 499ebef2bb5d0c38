package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A phone in a pocket, in a lift, with its clock wrong: what is written is kept, sent once, and the page is right again. */
@SloyfeTest
class PhoneTest {

    @Autowired ApplicationContext program;

    private SmallMeeting meeting;
    private Page phone;

    @BeforeEach
    void amina_is_in_a_step_for_notes() {
        meeting = new SmallMeeting(program, "M01");
        meeting.start("Amina Hassan", "Jonas Berg");
        phone = Chromium.page(Device.PHONE, meeting.school.browser("Amina Hassan"));
    }

    @Test
    void locked_for_minutes_it_comes_back_to_where_the_meeting_is_with_what_was_being_written() {
        enters(phone);
        phone.fill("#text", "Halvferdig tanke");
        CDPSession inside = phone.context().newCDPSession(phone);
        state(inside, "frozen");
        meeting.next();
        program.getBean(SettableClock.class).pass(Duration.ofMinutes(5));
        meeting.next();
        state(inside, "active");
        assertThat(phone.locator("#stage")).containsText("Velg opptil tre punkter");
        assertThat(phone.locator("#text")).hasValue("Halvferdig tanke");
        send(phone);
        assertThat(phone.locator("form.composer .sign")).containsText("Lagret 08:05");
        storedOnce("Halvferdig tanke");
    }

    @Test
    void with_its_clock_an_hour_off_and_then_two_more_it_counts_down_right_and_asleep_without_network_it_sends_what_waited() {
        phone.clock().install(new Clock.InstallOptions().setTime(Instant.now().plus(Duration.ofHours(1)).toEpochMilli()));
        enters(phone);
        assertThat(phone.locator("#stage step-clock").first()).hasText(Pattern.compile("0[1-9]:\\d\\d"));
        phone.waitForResponse(answer -> answer.url().endsWith("/room"), () ->
                phone.clock().setSystemTime(Instant.now().plus(Duration.ofHours(3)).toEpochMilli()));
        assertThat(phone.locator("#stage step-clock").first()).hasText(Pattern.compile("0[1-9]:\\d\\d"));
        phone.context().setOffline(true);
        phone.fill("#text", "Skrevet i lomma");
        send(phone);
        meeting.next();
        phone.clock().fastForward(Duration.ofMinutes(10).toMillis());
        phone.context().setOffline(false);
        phone.clock().fastForward(Duration.ofMinutes(1).toMillis());
        assertThat(phone.locator("#stage")).containsText("Ett synspunkt");
        phone.reload();
        storedOnce("Skrevet i lomma");
    }

    @Test
    void in_the_lift_two_texts_are_written_and_both_come_once_though_the_step_has_gone_on() {
        enters(phone);
        phone.context().setOffline(true);
        for (String text : new String[] {"Mellom to etasjer", "Nesten oppe"}) {
            phone.fill("#text", text);
            send(phone);
        }
        assertThat(phone.locator("form.composer .waiting li")).hasCount(2);
        meeting.next();
        phone.context().setOffline(false);
        assertThat(phone.locator("#stage")).containsText("Ett synspunkt");
        storedOnce("Mellom to etasjer");
        storedOnce("Nesten oppe");
    }

    @Test
    void in_the_lift_a_link_does_not_open_and_says_so_and_what_is_being_written_stands() {
        enters(phone);
        String room = phone.url();
        phone.fill("#text", "Halvveis skrevet");
        phone.locator(".room-more summary").click();
        phone.context().setOffline(true);
        phone.locator(".room-more a[href$='/device']").click();
        assertThat(phone.locator("#refusal")).containsText("Vi får ikke kontakt, så siden ble ikke åpnet");
        assertThat(phone).hasURL(room);
        assertThat(phone.locator("#text")).hasValue("Halvveis skrevet");
        phone.context().setOffline(false);
        phone.locator(".room-more a[href$='/device']").click();
        assertThat(phone).hasURL(Pattern.compile(".*/device"));
        assertThat(phone.locator("#refusal")).isEmpty();
    }

    @Test
    void two_tabs_without_network_send_each_text_once_when_it_is_back() {
        enters(phone);
        Page tab = phone.context().newPage();
        enters(tab);
        phone.context().setOffline(true);
        phone.fill("#text", "Fra den ene fanen");
        send(phone);
        tab.fill("#text", "Fra den andre fanen");
        send(tab);
        phone.context().setOffline(false);
        for (Page each : new Page[] {phone, tab}) {
            assertThat(each.locator("#mine")).containsText("Fra den ene fanen");
            assertThat(each.locator("#mine")).containsText("Fra den andre fanen");
            assertThat(each.locator("form.composer .waiting")).hasCount(0);
        }
        storedOnce("Fra den ene fanen");
        storedOnce("Fra den andre fanen");
    }

    @Test
    void the_back_button_brings_what_the_server_could_not_take_and_it_is_sent_once() {
        enters(phone);
        boolean[] busy = {true};
        phone.route(Pattern.compile(".*/contributions.*"), route -> {
            if (busy[0]) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("").setContentType("text/html"));
            } else {
                route.resume();
            }
        });
        phone.fill("#text", "Før tilbakeknappen");
        send(phone);
        assertThat(phone.locator("form.composer .sign")).containsText("Venter på nettet");
        phone.navigate(meeting.home);
        busy[0] = false;
        phone.goBack();
        assertThat(phone.locator("#mine")).containsText("Før tilbakeknappen");
        assertThat(phone.locator("#text")).hasValue("");
        storedOnce("Før tilbakeknappen");
    }

    private void enters(Page page) {
        page.navigate(meeting.room());
        assertThat(page.locator(".connection.pine")).isVisible();
    }

    private static void send(Page page) {
        page.locator("form.composer .ds-button").click();
    }

    private static void state(CDPSession inside, String state) {
        JsonObject asked = new JsonObject();
        asked.addProperty("state", state);
        inside.send("Page.setWebLifecycleState", asked);
    }

    private void storedOnce(String text) {
        org.assertj.core.api.Assertions.assertThat(meeting.stored(text)).as(text).isEqualTo(1);
    }
}
