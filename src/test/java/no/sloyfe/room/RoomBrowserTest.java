package no.sloyfe.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The room in real browsers: phone, laptop and big screen move together. */
@SloyfeTest
class RoomBrowserTest {

    @Autowired
    ApplicationContext program;

    @Test
    void phone_laptop_and_big_screen_move_together() {
        var room = new RoomGround(program, "20|Hva bekrefter resultatene at vi allerede får til?|M01", "15|Ett punkt etter tur|M03", "10|Velg tiltak|M27");
        Page phone = Chromium.page(Device.PHONE, room.as("Amina Hassan"));
        Page other = Chromium.page(Device.PHONE, ColorScheme.DARK, room.as("Jonas Berg"), true);
        Page laptop = Chromium.page(Device.LAPTOP, room.leader());
        Page screen = Chromium.page(Device.SCREEN, room.leader());
        phone.navigate(room.room());
        other.navigate(room.room());
        screen.navigate("/meetings/" + room.meeting + "/screen");
        Chromium.picture(screen, "screen-waiting");
        Chromium.picture(phone, "phone-waiting");
        laptop.navigate(room.room() + "/leader");
        Chromium.picture(laptop, "leader-waiting");
        room.names().forEach(room::see);
        laptop.getByText("Start møtet").click();
        assertThat(phone.locator("#stage")).containsText("Skriv ned det du tenker");
        assertThat(screen.locator("#stage")).containsText("Skriv ned det du tenker");
        phone.fill("#text", "Elevene sier de får vite hva som skal til");
        phone.click("form.composer button");
        assertThat(phone.locator("#mine")).containsText("Elevene sier de får vite");
        Chromium.picture(phone, "phone-alone");
        Chromium.picture(laptop, "leader-alone");
        Chromium.picture(screen, "screen-alone");
        laptop.locator("#step .ds-button").first().click();
        assertThat(phone.locator("#word")).containsText("ordet");
        Chromium.picture(phone, "phone-round");
        laptop.locator("#step .ds-button").first().click();
        assertThat(phone.locator("#circle")).containsText("Punktene våre");
        phone.getByText("Ta med til gruppa").click();
        assertThat(phone.locator("#circle")).containsText("Elevene sier de får vite");
        Chromium.picture(phone, "phone-agree");
        Chromium.picture(other, "phone-agree-dark");
        Chromium.picture(laptop, "leader-agree");
        laptop.locator("#step .ds-button").first().click();
        assertThat(screen.locator("#stage")).containsText("har ordet");
        Chromium.picture(phone, "phone-plenary");
        Chromium.picture(screen, "screen-plenary");
        Chromium.picture(laptop, "leader-plenary");
    }
}
