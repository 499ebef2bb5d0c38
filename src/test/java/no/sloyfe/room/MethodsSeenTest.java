package no.sloyfe.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Axe;
import no.sloyfe.browser.Chromium;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the methods show on phone, laptop and big screen: seen by axe, worked by touch, keyboard and mouse. */
@SloyfeTest
class MethodsSeenTest {

    private static final String AMINA = "Amina Hassan";

    @Autowired
    ApplicationContext program;

    private final Axe axe = new Axe();
    private RoomGround room;
    private Page phone;
    private Page laptop;
    private Page screen;

    @Test
    void remarks_on_ideas_and_a_guess_before_the_figures() {
        begin("40|Hvordan får vi alle med?|M12", "20|Hva veier tyngst?|M30");
        write("point", "Les høyt hver dag", "Møt elevene i døra");
        look("search");
        room.next();
        phone.navigate(room.room());
        phone.locator("#source").selectOption(new String[] {phone.locator("#source option").nth(1).getAttribute("value")});
        phone.locator("#compose .kind").last().click();
        phone.fill("#text", "Det kan vi begynne med på mandag");
        phone.click("form.composer button");
        assertThat(phone.locator("#circle")).containsText("Det kan vi begynne med på mandag");
        look("remarks");
        room.leader().post(room.room() + "/step?to=next&anyway=true&from=" + room.run(), "view", "leader");
        look("choose");
        room.next();
        room.next();
        look("guess");
        phone.getByText("Trygge og ordnede forhold").click();
        phone.getByText("Gi svaret").click();
        assertThat(phone.locator("#compose")).containsText("Du har svart");
        room.names().subList(1, 7).forEach(name -> room.as(name).post(room.room() + "/ratings?run=" + room.run(), "option", "teachers"));
        assertThat(phone.locator("#plenary .spread")).containsText("Å lede lærernes læring");
        look("guessed");
        room.next();
        look("figures");
        assertThat(axe.faults()).isEmpty();
    }

    @Test
    void notes_are_sorted_into_themes_by_touch_by_keyboard_and_by_mouse() {
        begin("30|Hva gjør en god start på timen?|M26", "30|Hva henger sammen?|M13");
        room.next();
        write("point", "Faste rutiner", "Rutiner som alle kjenner", "Vi hilser i døra");
        write("point:theme", "Struktur", "Relasjoner");
        phone.navigate(room.room());
        tick("Faste rutiner");
        tick("Rutiner som alle kjenner");
        phone.getByText("Slå sammen de avkryssede").click();
        assertThat(phone.locator(".alike")).containsText("Rutiner som alle kjenner");
        tick("Faste rutiner");
        phone.locator(".sort-field").first().getByText("Legg her").focus();
        phone.keyboard().press("Enter");
        assertThat(phone.locator(".sort-field").first()).containsText("Faste rutiner");
        assertThat(phone.locator("input[data-hold]:checked")).hasCount(0);
        look("themes");
        Page mouse = Chromium.page(Device.LAPTOP, room.as(mate()));
        mouse.navigate(room.room());
        Locator note = mouse.locator(".board li", new Page.LocatorOptions().setHasText("Vi hilser i døra"));
        note.dragTo(mouse.locator(".sort-field").nth(1).locator("h3"));
        assertThat(mouse.locator(".sort-field").nth(1)).containsText("Vi hilser i døra");
        assertThat(phone.locator(".sort-field").nth(1)).containsText("Vi hilser i døra");
        room.next();
        room.next();
        write("point", "Tid til å møtes", "Små rom", "Nye kolleger");
        room.next();
        phone.navigate(room.room());
        phone.locator("#circle details summary").first().click();
        phone.locator("#circle details[open] button").first().click();
        assertThat(phone.locator("#circle")).containsText("Henger sammen med 1");
        look("ties");
        room.next();
        look("influence");
        assertThat(axe.faults()).isEmpty();
    }

    @Test
    void fields_columns_loops_ratings_pictures_and_picks() {
        begin("30|Hva vet vi om oss selv?|M19", "25|En time om brøk|M20", "10|Hvordan snakker vi sammen?|M23", "20|Skolen vår|M18",
                "15|Hva gjør vi på mandag?|M17", "20|Fire trekk|M24");
        room.next();
        write("point:open", "Vi er gode på lesing");
        write("point:hidden", "Vi gruer oss til foreldremøtene");
        look("fields");
        room.next();
        look("move");
        room.next();
        room.next();
        write("point:what", "Likeverdige brøker");
        room.next();
        write("point:how", "Med kakestykker");
        room.next();
        look("why");
        room.next();
        room.next();
        look("rate");
        room.names().forEach(name -> room.as(name).post(room.room() + "/ratings?run=" + room.run(), "option", "exploring"));
        look("rated");
        room.next();
        room.next();
        look("pictures");
        room.next();
        room.next();
        room.next();
        write("note", "Vente ti sekunder", "La to og to snakke", "Skrive målet på tavla");
        room.next();
        phone.navigate(room.room());
        phone.getByText("Denne vil jeg prøve").waitFor();
        phone.locator("label", new Page.LocatorOptions().setHasText("La to og to snakke")).click();
        phone.getByText("Denne vil jeg prøve").click();
        assertThat(phone.locator("#compose")).containsText("Den står på siden din");
        look("picked");
        axe.look(phone, "/", "my-page-trying");
        room.next();
        room.next();
        room.next();
        look("moves");
        assertThat(axe.faults()).isEmpty();
    }

    private void begin(String... items) {
        room = new RoomGround(program, items);
        phone = Chromium.page(Device.PHONE, room.as(AMINA));
        laptop = Chromium.page(Device.LAPTOP, room.leader());
        screen = Chromium.page(Device.SCREEN, room.leader());
        assertThat(room.start().status()).isEqualTo(200);
    }

    private void write(String to, String... texts) {
        for (String text : texts) {
            assertThat(room.write(AMINA, to, text).status()).isEqualTo(200);
        }
    }

    private void tick(String note) {
        phone.locator(".board label", new Page.LocatorOptions().setHasText(note)).click();
    }

    /** Each at the widths it is met in; AxeTest looks at each kind of page at all. */
    private void look(String name) {
        axe.look(phone, room.room(), "method-" + name, 320, 390);
        axe.look(laptop, room.room() + "/leader", "method-leader-" + name, 1280);
        axe.look(screen, "/meetings/" + room.meeting + "/screen", "method-screen-" + name, 1280);
    }

    private String mate() {
        List<String> mates = room.texts("""
                select p.name from seat s join participant p on p.id = s.participant_id
                where p.name <> '%s' and s.circle_id = (
                    select c.id from circle c join seat mine on mine.circle_id = c.id join participant me on me.id = mine.participant_id
                    where c.meeting_id = :meeting and c.item_id is null and me.name = '%s')
                """.formatted(AMINA, AMINA));
        return mates.getFirst();
    }
}
