package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** A meeting planned without a mouse: begun from a template, its programme reordered, the invitation sent. */
final class PlanByKeys {

    private PlanByKeys() {}

    static void plan(Keys planner, String day) {
        planner.page.navigate("/meetings/new");
        planner.to("#begin input:checked, #begin input");
        for (int choice = 0; choice < 12 && !planner.page.locator("#begin-T05").isChecked(); choice++) {
            planner.press("ArrowDown").keptPlace();
        }
        planner.to("#day").type(day);
        planner.to("#at").type("0900A");
        planner.to("#title").type("Personalmøte uten mus");
        planner.toButton("main", "Planlegg møtet").enter();
        assertThat(planner.page.locator("h1")).containsText("Personalmøte uten mus");
        assertThat(planner.page.locator("table.programme tbody .time").first()).containsText("09:00");
    }

    static void reorder(Keys planner) {
        Locator rows = planner.page.locator("table.programme tbody tr");
        Locator minutes = rows.first().locator("input.minutes");
        planner.to(minutes).press("Control+a").type("24").press("Tab");
        assertThat(rows.nth(1).locator(".time")).containsText("09:24");
        assertThat(minutes).hasValue("24");
        planner.keptPlace();
        planner.to(minutes).press("ArrowDown");
        assertThat(rows.nth(1).locator(".time")).containsText("09:23");
        planner.keptPlace();
        planner.press("ArrowDown");
        assertThat(rows.nth(1).locator(".time")).containsText("09:22");
        planner.keptPlace();

        String second = rows.nth(1).locator(".title").textContent();
        Locator handle = rows.filter(new Locator.FilterOptions().setHasText(second)).locator(".handle");
        planner.to(handle).press("ArrowDown");
        assertThat(rows.nth(2)).containsText(second);
        assertThat(rows.nth(2).locator(".time")).containsText("09:32");
        assertThat(handle).isFocused();
        planner.press("ArrowUp");
        assertThat(rows.nth(1)).containsText(second);
        assertThat(rows.nth(1).locator(".time")).containsText("09:22");
        assertThat(handle).isFocused();
        planner.keptPlace();

        Locator menu = rows.nth(2).locator("details.menu");
        String third = rows.nth(2).locator(".title").textContent();
        planner.to(menu.locator("summary")).enter();
        planner.to(menu.getByText("Flytt opp")).enter();
        assertThat(rows.nth(1)).containsText(third);
        planner.keptPlace();
        planner.to(rows.nth(1).locator("details.menu summary"));
        if (rows.nth(1).locator("details.menu[open]").count() == 0) {
            planner.enter();
        }
        planner.to(rows.nth(1).locator("details.menu").getByText("Flytt ned")).enter();
        assertThat(rows.nth(2)).containsText(third);
        planner.keptPlace();
    }

    static void invite(Keys planner) {
        planner.to(planner.page.locator(".heading-actions").getByText("Send innkalling")).enter();
        planner.toButton(".heading-actions", "").enter();
        assertThat(planner.page.locator("#receipt")).containsText("Antall mottakere: 8");
    }
}
