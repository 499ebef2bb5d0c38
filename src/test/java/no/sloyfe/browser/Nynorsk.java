package no.sloyfe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Looks for Bokmål where a page should speak Nynorsk. */
final class Nynorsk {

    private static final Pattern BOKMAAL = Pattern.compile(
            "\\b(ikke|jeg|dere|deres|hva|hvem|hvor|hvorfor|hvilken?|hvilke|noe|noen|fra|et|en|ett|uke|ennå|velg|forberedte|lagret|varsel|selv)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** What the page says of itself: without what is marked as another language, and without what people wrote. */
    private static final String TOLD = """
            () => {
              const told = document.querySelector('main').cloneNode(true);
              told.querySelectorAll('[lang], .endings, .join, .circle-who p, script').forEach(written => written.remove());
              return told.textContent.replace(/\\s+/g, ' ');
            }""";

    private Nynorsk() {}

    /** The step is told in Nynorsk, and so is everything else on the page that people have not written themselves. */
    static void inNynorsk(Page page, String instruction) {
        assertThat(page.locator("#stage")).containsText(instruction);
        assertThat(page.locator("html")).hasAttribute("lang", "nn");
        String text = String.valueOf(page.evaluate(TOLD));
        if (BOKMAAL.matcher(text).find()) {
            throw new AssertionError("Bokmål among the Nynorsk: " + text);
        }
    }
}
