package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.browser.Chromium.Device;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the pages of a planner do without being loaded anew: a method checked while it is written, methods proposed, group rules. */
@SloyfeTest
class PlannerTest {

    @Autowired
    ApplicationContext program;

    @Test
    void a_method_of_ones_own_is_checked_while_it_is_written() {
        no.sloyfe.Browser kari = Solbakken.in(program).browser(Solbakken.LEADER);
        String edit = kari.submit(kari.get("/methods/M02"), "/methods/M02/copy").path();
        Page page = Chromium.page(Device.LAPTOP, kari);
        page.navigate(edit);
        Locator text = page.locator("#text");
        String good = text.inputValue();
        assertThat(page.locator("#checked [data-fault-line]")).hasCount(0);
        text.fill(good.replaceFirst("turns: in-turn", "turns: in-turns"));
        assertThat(page.locator("#checked [data-fault-line]")).containsText("in-turns");
        Chromium.picture(page, "own-method-fault");
        page.locator("#checked button[data-go-to-line]").click();
        assertThat(text).isFocused();
        assertThat(page.locator("#checked [data-fault-line]")).hasAttribute("data-fault-line",
                String.valueOf(text.evaluate("it => it.value.slice(0, it.selectionStart).split('\\n').length")));
        text.fill(good);
        assertThat(page.locator("#checked h2").first()).isVisible();
        assertThat(page.locator("#checked [data-fault-line]")).hasCount(0);
    }

    @Test
    void a_method_is_proposed_and_taken_where_the_item_stands() {
        Walk walk = new Walk(program);
        Page kari = walk.laptop;
        walk.plan("T05", "2026-10-20", "14:00");
        Locator row = kari.locator("table.programme tbody tr").nth(4);
        row.locator("a.title").click();
        row.locator("details.proposals summary").click();
        row.locator("select[name=purpose]").selectOption("PLAN");
        row.locator("input[name=minutes][id]").fill("15");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Foreslå metoder")).click();
        assertThat(row.locator(".proposals-list")).containsText("Tre ideer til mandag");
        assertThat(kari.locator("table.programme tbody tr").nth(3).locator("a.title")).isVisible();
        Chromium.picture(kari, "proposals-in-place");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bruk «Tre ideer til mandag»")).click();
        assertThat(kari.locator("table.programme tbody tr").nth(4).locator(".method summary")).hasText("Tre ideer til mandag");
    }

    @Test
    void methods_proposed_for_a_new_item_are_in_sight_where_it_is_being_written() {
        Walk walk = new Walk(program);
        Page kari = walk.laptop;
        walk.plan("T05", "2026-10-20", "14:00");
        Locator add = kari.locator(".programme-add > details");
        add.locator("summary").first().click();
        add.locator("input[name=title]").fill("Hva prøver vi?");
        add.locator("input[name=minutes]").fill("15");
        add.locator("details.proposals summary").click();
        add.locator("select[name=purpose]").selectOption("PLAN");
        add.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Foreslå metoder")).click();
        Locator take = add.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bruk «Tre ideer til mandag»"));
        assertThat(take).isInViewport();
        assertThat(add.locator("input[name=title]")).hasValue("Hva prøver vi?");
        Chromium.picture(kari, "proposals-for-a-new-item");
        take.click();
        assertThat(kari.locator("table.programme tbody tr").last()).containsText("Hva prøver vi?");
        assertThat(kari.locator("table.programme tbody tr").last().locator(".method summary")).hasText("Tre ideer til mandag");
        assertThat(add).not().hasAttribute("open", "");
    }

    @Test
    void a_purpose_passed_by_with_the_arrow_keys_is_not_searched_for_until_the_button_is_pressed() {
        Keys keys = new Keys(Chromium.page(Device.LAPTOP, Solbakken.in(program).browser(Solbakken.LEADER)));
        List<String> searches = new ArrayList<>();
        keys.page.onRequest(request -> Stream.of(request.url()).filter(url -> url.contains("purpose=")).forEach(searches::add));
        keys.page.navigate("/methods");
        keys.to(keys.page.locator("#purpose")).press("ArrowDown").press("ArrowDown").press("ArrowDown").keptPlace();
        String purpose = keys.page.locator("#purpose").inputValue();
        keys.toButton(".library-search", "").enter();
        keys.page.waitForURL(url -> url.contains("purpose=" + purpose));
        org.assertj.core.api.Assertions.assertThat(searches).hasSize(1);
        org.assertj.core.api.Assertions.assertThat(keys.faults()).isEmpty();
    }

    @Test
    void a_double_click_in_a_menu_takes_one_item_away_and_closes_it() {
        Walk walk = new Walk(program);
        Page kari = walk.laptop;
        walk.plan("T05", "2026-10-20", "14:00");
        Locator rows = kari.locator("table.programme tbody tr");
        rows.nth(2).locator("details.menu summary").click();
        rows.nth(2).locator("details.menu").getByText("Fjern").dblclick();
        assertThat(rows).hasCount(4);
        assertThat(kari.locator("details.menu[open]")).hasCount(0);
        kari.reload();
        assertThat(rows).hasCount(4);
    }

    @Test
    void an_item_taken_away_by_mistake_is_put_back_without_a_mouse() {
        Walk walk = new Walk(program);
        walk.plan("T03", "2026-10-20", "13:30");
        walk.plan("T05", "2026-10-20", "14:00");
        Keys keys = new Keys(walk.laptop);
        Locator rows = keys.page.locator("table.programme tbody tr");
        String third = rows.nth(2).locator(".title").textContent();
        keys.to(rows.nth(2).locator("details.menu summary")).enter();
        keys.to(rows.nth(2).locator("details.menu").getByText("Fjern")).enter();
        assertThat(keys.page.locator("#removed")).containsText("«" + third + "» er fjernet.");
        assertThat(rows).hasCount(4);
        keys.keptPlace();
        Chromium.picture(keys.page, "item-removed");
        keys.toButton("#removed", "Angre").enter();
        assertThat(rows).hasCount(5);
        assertThat(rows.nth(2).locator(".title")).hasText(third);
        assertThat(keys.page.locator("#removed")).hasCount(0);
        keys.keptPlace();
        org.assertj.core.api.Assertions.assertThat(keys.faults()).isEmpty();
    }

    @Test
    void a_rule_that_lacks_somebody_says_so_in_its_form_and_keeps_what_was_ticked() {
        SmallMeeting meeting = new SmallMeeting(program, "M01");
        Page page = Chromium.page(Device.LAPTOP, meeting.kari);
        page.navigate(meeting.home + "/groups");
        rule(page, "Amina Hassan", "Ikke i samme gruppe");
        assertThat(page.locator("#participant-fault")).hasText("Kryss av minst to personer for en slik regel.");
        org.assertj.core.api.Assertions.assertThat(page.locator("#participant-fault").boundingBox().width)
                .as("across the names").isEqualTo(page.locator("#participant").boundingBox().width);
        assertThat(page.locator(".group-rules .ds-error-summary")).isFocused();
        assertThat(page.locator("#participant").getByLabel("Amina Hassan")).isChecked();
        Chromium.picture(page, "group-rule-lacks");
        page.locator("#participant").getByLabel("Jonas Berg").check();
        press(page, "Ikke i samme gruppe");
        assertThat(page.locator(".group-rules li")).hasCount(1);
        rule(page, "Amina Hassan", null);
        page.locator("#participant").getByLabel("Jonas Berg").check();
        press(page, "I samme gruppe");
        assertThat(page.locator(".group-rules li")).hasCount(2);
    }

    @Test
    void rules_that_clash_are_named_and_the_one_to_drop_is_dropped_without_a_mouse() {
        SmallMeeting meeting = new SmallMeeting(program, "M01");
        Keys keys = new Keys(Chromium.page(Device.LAPTOP, meeting.kari));
        Page page = keys.page;
        page.navigate(meeting.home + "/groups");
        for (String kind : new String[] {"Ikke i samme gruppe", "I samme gruppe"}) {
            if (!page.locator("#participant").isVisible()) {
                keys.to(page.locator(".group-rules summary").first()).enter();
            }
            keys.to(page.locator("#participant").getByLabel("Amina Hassan")).press("Space");
            keys.to(page.locator("#participant").getByLabel("Jonas Berg")).press("Space");
            keys.to(page.locator(".group-rules").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(kind).setExact(true))).enter();
            assertThat(page.locator(".group-rules").getByText(kind.startsWith("Ikke") ? "sitter ikke sammen" : "sitter sammen").first()).isVisible();
            keys.keptPlace();
        }
        keys.toButton(".heading-actions", "").enter();
        Locator clash = page.locator("section[role=alert]");
        assertThat(clash).containsText("Noen skal både sitte sammen og ikke sitte sammen.");
        assertThat(clash).containsText("Det går om dere tar bort dette:");
        keys.keptPlace();
        Chromium.picture(page, "groups-clash");
        keys.toButton("section[role=alert]", "Ta bort").enter();
        assertThat(clash).hasCount(0);
        assertThat(page.locator(".group-rules li")).hasCount(1);
        keys.keptPlace();
        keys.toButton(".heading-actions", "").enter();
        assertThat(page.locator(".standing")).isVisible();
        assertThat(clash).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(keys.faults()).isEmpty();
    }

    private static void rule(Page page, String name, String kind) {
        if (!page.locator("#participant").isVisible()) {
            page.locator(".group-rules details").first().locator("summary").click();
        }
        page.locator("#participant").getByLabel(name).check();
        if (kind != null) {
            press(page, kind);
        }
    }

    private static void press(Page page, String kind) {
        page.locator(".group-rules").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(kind).setExact(true)).click();
    }
}
