package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is moved by hand on the plan lands where it was let go, with a mouse and with keys alike. */
@SloyfeTest
class HandsTest {

    @Autowired
    ApplicationContext program;

    private Walk walk;
    private Page kari;

    @BeforeEach
    void a_meeting_is_planned() {
        walk = new Walk(program);
        kari = walk.laptop;
        walk.plan("T05", "2026-10-20", "14:00");
    }

    @Test
    void an_item_dragged_below_another_takes_its_time_with_it_and_stays_there() {
        Locator rows = kari.locator("table.programme tbody tr");
        drag(rows.nth(0).locator(".handle"), rows.nth(2), 0.75);
        assertThat(rows.nth(2)).containsText("Hva bekrefter, hva utfordrer?");
        assertThat(rows.nth(0).locator(".time")).hasText("14:00");
        assertThat(rows.nth(1).locator(".time")).hasText("14:15");
        assertThat(rows.nth(2).locator(".time")).hasText("14:25");
        kari.reload();
        assertThat(rows.nth(0)).containsText("Ett punkt etter tur");
        assertThat(rows.nth(2)).containsText("Hva bekrefter, hva utfordrer?");
    }

    @Test
    void an_item_moved_by_keys_several_times_in_a_row_ends_where_it_was_put() {
        Locator rows = kari.locator("table.programme tbody tr");
        Locator handle = kari.getByLabel("Flytt «Hva tar jeg med meg?»");
        handle.focus();
        for (int up = 0; up < 4; up++) {
            kari.keyboard().press("ArrowUp");
        }
        assertThat(rows.nth(0)).containsText("Hva tar jeg med meg?");
        assertThat(rows.nth(1).locator(".time")).hasText("14:05");
        assertThat(handle).isFocused();
        kari.reload();
        assertThat(rows.nth(0)).containsText("Hva tar jeg med meg?");
        assertThat(rows.nth(4)).containsText("Velg tiltak, tegn og dato");
    }

    @Test
    void somebody_dragged_to_another_group_sits_there() {
        kari.navigate(walk.meeting() + "/groups");
        Locator groups = kari.locator("section.group");
        String name = groups.nth(0).locator("ul.seats summary span").first().textContent();
        groups.nth(0).locator("ul.seats li").first().dragTo(groups.nth(1).locator("ul.seats"));
        assertThat(groups.nth(1).locator("ul.seats")).containsText(name);
        assertThat(groups.nth(0).locator("ul.seats")).not().containsText(name);
        kari.reload();
        assertThat(groups.nth(1).locator("ul.seats")).containsText(name);
    }

    @Test
    void somebody_is_moved_to_another_group_and_given_a_role_by_keys() {
        kari.navigate(walk.meeting() + "/groups");
        Keys keys = new Keys(kari);
        Locator groups = kari.locator("section.group");
        String name = groups.nth(0).locator("ul.seats summary span").first().textContent();
        Locator seat = kari.locator("ul.seats li", new Page.LocatorOptions().setHasText(name));
        keys.to(seat.locator("summary")).enter();
        keys.to(seat.locator("select[name=circle]"));
        keys.to(seat.getByText("Flytt dit")).enter();
        assertThat(groups.nth(1).locator("ul.seats")).containsText(name);
        keys.keptPlace();
        keys.to(seat.locator("summary"));
        if (seat.locator("details[open]").count() == 0) {
            keys.enter();
        }
        assertThat(seat.locator("select[name=role]")).hasValue(""); // roles stay in the group: the choice is drawn anew without one
        String chair = groups.nth(1).locator("ul.seats summary").filter(new Locator.FilterOptions().setHasText("Ordstyrer")).textContent();
        keys.to(seat.locator("select[name=role]")).press("ArrowDown").press("ArrowDown").press("ArrowDown");
        keys.to(seat.getByText("Gi rolle", new Locator.GetByTextOptions().setExact(true))).enter();
        assertThat(seat.locator("summary")).containsText("Reporter");
        assertThat(groups.nth(1).locator("ul.seats summary").filter(new Locator.FilterOptions().setHasText("Ordstyrer"))).hasText(chair);
        keys.keptPlace();
        org.assertj.core.api.Assertions.assertThat(keys.faults()).isEmpty();
    }

    private void drag(Locator handle, Locator onto, double height) {
        onto.scrollIntoViewIfNeeded();
        BoundingBox from = handle.boundingBox();
        kari.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        kari.mouse().down();
        BoundingBox to = onto.boundingBox();
        kari.mouse().move(from.x + 2, (from.y + to.y) / 2);
        kari.mouse().move(from.x + 2, to.y + to.height * height);
        kari.mouse().up();
    }
}
