package no.sloyfe.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages as somebody with a screen reader, a small phone, weak eyes or a dark room does; gathers what is wrong. */
final class Axe {

    private static final String SCRIPT = script();
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** The only rules among these that the colour scheme can change the answer of. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String RUN = """
            async (rules) => {
              const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
              return found.violations.map(each => each.id + ': ' + each.nodes.slice(0, 4).map(node => node.html.slice(0, 160)).join(' | '));
            }
            """;
    private static final String WIDER = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
              : [...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                  .slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(' | ')
            """;
    private static final int[] WIDTHS = {320, 390, 1280};

    private final List<String> faults = new ArrayList<>();

    /** What axe and the ruler found so far: page, width, colours, rule, place. */
    List<String> faults() {
        return faults;
    }

    void look(Page page, String path, String name) {
        page.navigate(path);
        look(page, name);
    }

    void look(Page page, String name) {
        page.evaluate(SCRIPT);
        for (int width : WIDTHS) {
            page.setViewportSize(width, width > 400 ? 900 : 844);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                if (page.evaluate(RUN, scheme == ColorScheme.LIGHT ? RULES : COLOURS) instanceof List<?> found) {
                    found.forEach(each -> faults.add(name + " " + width + " " + scheme + " " + each));
                }
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            String wider = String.valueOf(page.evaluate(WIDER));
            if (!wider.isEmpty()) {
                faults.add(name + " " + width + " scrolls sideways: " + wider);
            }
            if (width != WIDTHS[0]) {
                Chromium.picture(page, "page-" + name + "-" + width);
            }
        }
    }

    private static String script() {
        try (var file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            if (file == null) {
                throw new IllegalStateException("axe.min.js is not where axe-core keeps it");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
