package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has the word, each on a phone of their own. */
final class Speaking {

    private Speaking() {}

    /** Each group whose turn it is gives its first point, so many times; answers who spoke last. */
    static Page give(int times, Page screen, Page... people) {
        Page last = screen;
        for (int given = 0; given < times; given++) {
            screen.waitForCondition(() -> Stream.of(people).anyMatch(Speaking::hasPoint));
            Page speaks = Stream.of(people).filter(Speaking::hasPoint).findFirst().orElseThrow();
            String text = speaks.locator("#word .mine .note p").first().textContent();
            speaks.locator("#word button[formaction*='to=plenary']").first().click();
            assertThat(speaks.locator("#word .mine .note", new Page.LocatorOptions().setHasText(text))).hasCount(0);
            assertThat(screen.locator("#lines")).containsText(text);
            last = speaks;
        }
        return last;
    }

    private static boolean hasPoint(Page page) {
        return page.locator("#word .mine .note").count() > 0;
    }

    /** Passes the word round until the rounds are through, everybody who has it saying so on their own phone. */
    static void round(String done, String over, Page... people) {
        while (true) {
            people[0].waitForCondition(() -> Stream.of(people).anyMatch(Speaking::hasWord)
                    || Stream.of(people).allMatch(each -> each.locator("#word").getByText(over).count() > 0));
            Optional<Page> speaks = Stream.of(people).filter(Speaking::hasWord).findFirst();
            if (speaks.isEmpty()) {
                return;
            }
            speaks.get().locator("#word .mine").getByText(done).click();
            assertThat(speaks.get().locator("#word .mine")).hasCount(0);
        }
    }

    /** The one of them who has the word, as soon as it has come to their phone. */
    static Page speaker(Page... people) {
        people[0].waitForCondition(() -> Stream.of(people).anyMatch(Speaking::hasWord));
        return Stream.of(people).filter(Speaking::hasWord).findFirst().orElseThrow();
    }

    private static boolean hasWord(Page page) {
        return page.locator("#word .mine").count() > 0;
    }
}
