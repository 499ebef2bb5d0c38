package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.Set;

/** Somebody without a mouse: goes by Tab and Shift+Tab, and has to see where they are at every stop. */
final class Keys {

    private static final int LONGEST_WAY = 120;

    /** Where the focus is, as seen from the thing wanted: HERE, AHEAD, BEHIND or NOWHERE, and what is wrong with the stop. */
    private static final String STANDS = """
            wanted => {
              const at = document.activeElement;
              if (!at || at === document.body || at === document.documentElement) return 'NOWHERE';
              const style = getComputedStyle(at);
              const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
              const box = at.getClientRects()[0];
              const sees = box && [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
                const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                return top && (at.contains(top) || top.contains(at) && top !== document.body && !top.matches('main, html') || top.closest('label') && at.closest('label') === top.closest('label'));
              });
              const name = at.outerHTML.slice(0, 160);
              const fault = !marked ? ' UNMARKED ' + name : !sees ? ' HIDDEN ' + name : '';
              if (at === wanted) return 'HERE' + fault;
              return (at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING ? 'AHEAD' : 'BEHIND') + fault;
            }""";

    final Page page;
    private final Set<String> faults = new LinkedHashSet<>();

    Keys(Page page) {
        this.page = page;
    }

    /** Tabs to it, forwards or back, whichever is the way there. */
    Keys to(Locator wanted) {
        Locator one = wanted.first();
        assertThat(one).isVisible();
        for (int stop = 0; stop < LONGEST_WAY; stop++) {
            switch (stands(one)) {
                case "HERE" -> {
                    return this;
                }
                case "BEHIND" -> page.keyboard().press("Shift+Tab");
                default -> page.keyboard().press("Tab");
            }
        }
        throw new AssertionError("Tab does not reach " + wanted + " on " + page.url());
    }

    Keys to(String selector) {
        return to(page.locator(selector));
    }

    Keys toButton(String region, String words) {
        return to(page.locator(region).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words)));
    }

    Keys enter() {
        return press("Enter");
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses it where it stands, and has not lost the place when the answer is seen. */
    Keys presses(String region, String words, Locator answer, String seen) {
        toButton(region, words).enter();
        assertThat(answer).containsText(seen);
        return keptPlace();
    }

    /** After the page has changed under somebody, the focus is still on something, and it shows. */
    Keys keptPlace() {
        if (stands(page.locator("body")).equals("NOWHERE")) {
            throw new AssertionError("Lost the place on " + page.url());
        }
        return this;
    }

    /** The stops that did not show where the focus was. */
    Set<String> faults() {
        return faults;
    }

    private String stands(Locator wanted) {
        String[] where = String.valueOf(wanted.evaluate(STANDS)).split(" ", 2);
        if (where.length > 1) {
            faults.add(where[1] + " on " + page.url());
        }
        return where[0];
    }

    /** Writes in the docked field and adds it. */
    void writes(String text) {
        to("#text").type(text);
        toButton("form.composer", "").enter();
        assertThat(page.locator("form.composer .sign")).containsText("Lagret");
        keptPlace();
    }
}
