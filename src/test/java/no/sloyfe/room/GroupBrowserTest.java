package no.sloyfe.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import no.sloyfe.SloyfeTest;
import no.sloyfe.browser.Chromium;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A group at work, each on a screen of their own: two sort at once, and those with a role speak quietly. */
@SloyfeTest
class GroupBrowserTest {

    private static final String AMINA = "Amina Hassan";

    @Autowired ApplicationContext program;

    private RoomGround room;

    /** Amina's group, Amina last. */
    private List<String> group() {
        return room.texts("""
                select p.name from seat s join participant p on p.id = s.participant_id
                where s.circle_id = (
                    select c.id from circle c join seat mine on mine.circle_id = c.id join participant me on me.id = mine.participant_id
                    where c.meeting_id = :meeting and c.item_id is null and me.name = '%s')
                order by p.name = '%s', p.id
                """.formatted(AMINA, AMINA));
    }

    @Test
    void two_sort_at_once_by_keyboard_and_by_mouse_and_nothing_is_lost() {
        room = new RoomGround(program, "30|Hva gjør en god start på timen?|M26");
        room.start();
        room.next();
        List<String> notes = List.of("Faste rutiner", "Vi hilser i døra", "Mål på tavla", "Rolig musikk", "Plass til alle", "Rutiner som alle kjenner");
        notes.forEach(note -> room.write(AMINA, "point", note));
        List.of("Struktur", "Relasjoner").forEach(theme -> room.write(AMINA, "point:theme", theme));
        Page keys = Chromium.page(Device.PHONE, room.as(AMINA));
        Page mouse = Chromium.page(Device.LAPTOP, room.as(group().getFirst()));
        keys.navigate(room.room());
        mouse.setViewportSize(1280, 2600); // all of the board at once: a hand that drags does not scroll
        mouse.navigate(room.room());

        Locator ticked = note(keys, "Faste rutiner").locator("input[data-hold]");
        ticked.focus();
        keys.keyboard().press("Space");
        grab(mouse, "Vi hilser i døra");
        drop(mouse, 1);
        assertThat(theme(keys, 1)).containsText("Vi hilser i døra");
        assertThat(ticked).isChecked();
        assertThat(ticked).isFocused();

        grab(mouse, "Mål på tavla");
        theme(keys, 0).getByText("Legg her").focus();
        keys.keyboard().press("Enter");
        drop(mouse, 0);
        for (Page page : List.of(keys, mouse)) {
            assertThat(theme(page, 0)).containsText("Faste rutiner");
            assertThat(theme(page, 0)).containsText("Mål på tavla");
        }

        grab(mouse, "Rolig musikk");
        note(keys, "Rolig musikk").locator("input[data-hold]").focus();
        keys.keyboard().press("Space");
        theme(keys, 0).getByText("Legg her").focus();
        keys.keyboard().press("Enter");
        assertThat(theme(keys, 0)).containsText("Rolig musikk"); // the first of the two has come; the last one counts
        drop(mouse, 1);
        assertThat(theme(keys, 1)).containsText("Rolig musikk");
        assertThat(theme(mouse, 1)).containsText("Rolig musikk");

        for (String like : List.of("Faste rutiner", "Rutiner som alle kjenner")) {
            note(keys, like).locator("input[data-hold]").focus();
            keys.keyboard().press("Space");
        }
        keys.getByText("Slå sammen de avkryssede").focus();
        keys.keyboard().press("Enter");
        assertThat(mouse.locator(".alike")).containsText("Rutiner som alle kjenner");
        Chromium.picture(keys, "board-390");
        Chromium.picture(mouse, "board-1280");
        for (Page page : List.of(keys, mouse)) {
            page.reload();
            assertThat(page.locator(".board label span, .alike span[lang]").allTextContents()).containsExactlyInAnyOrderElementsOf(notes);
        }
    }

    @Test
    void the_timekeeper_speaks_quietly_and_the_others_see_it_at_once() {
        room = new RoomGround(program, "40|Hva bekrefter resultatene at vi allerede får til?|M01");
        room.start();
        room.next();
        String timekeeper = group().stream().filter(name -> room.see(name).text().contains("Du er tidtaker")).findFirst().orElseThrow();
        Page keeper = Chromium.page(Device.PHONE, room.as(timekeeper));
        Page other = Chromium.page(Device.PHONE, room.as(group().stream().filter(name -> !name.equals(timekeeper)).findFirst().orElseThrow()));
        keeper.navigate(room.room());
        other.navigate(room.room());
        keeper.getByText("To minutter igjen").click();
        assertThat(other.locator("#signals")).hasText("To minutter igjen.");
        assertThat(keeper.locator("#signals .signal")).hasCount(1);
        Chromium.picture(keeper, "timekeeper");
        Chromium.picture(other, "signalled");
        other.evaluate("document.querySelectorAll('passing-word').forEach(each => { each.dataset.until = '0'; each.parentElement.append(each) })"); // a minute later
        assertThat(other.locator("#signals .signal")).hasCount(0);
    }

    private static Locator note(Page page, String text) {
        return page.locator(".board [data-thing]", new Page.LocatorOptions().setHasText(text)).last();
    }

    private static Locator theme(Page page, int number) {
        return page.locator(".sort-field").nth(number);
    }

    private static void grab(Page page, String text) {
        Locator it = note(page, text);
        it.scrollIntoViewIfNeeded();
        BoundingBox from = it.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + 12);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2 + 5, from.y + 20);
    }

    private static void drop(Page page, int theme) {
        BoundingBox to = theme(page, theme).locator("h3").boundingBox();
        page.mouse().move(to.x + 20, to.y + 5);
        page.mouse().move(to.x + 24, to.y + 8);
        page.mouse().up();
    }
}
