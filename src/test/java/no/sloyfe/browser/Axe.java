package no.sloyfe.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at pages as somebody with a screen reader, a small phone, weak eyes or a dark room does; gathers what is wrong. */
public final class Axe {

    private static final String SCRIPT = script();
    private static final boolean PICTURES = Boolean.getBoolean("sloyfe.pictures");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** The only rules among these that the colour scheme can change the answer of. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    /** The only rules among these that a width can change the answer of while the same styles apply. */
    private static final List<String> SIZES = List.of("target-size", "scrollable-region-focusable");
    private static final String RUN = """
            async (rules) => {
              const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations'], preload: false, iframes: false});
              return found.violations.map(each => each.id + ': ' + each.nodes.slice(0, 4).map(node => node.html.slice(0, 160)).join(' | '));
            }
            """;
    private static final String WIDER = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
              : [...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                  .slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(' | ')
            """;
    /** Which of the styles that are for some screens only apply to this one. */
    private static final String STYLES = """
            () => {
              const apply = [];
              const look = rules => [...rules].forEach(each => {
                if (each.media) apply.push(matchMedia(each.media.mediaText).matches);
                if (each.cssRules) look(each.cssRules);
              });
              [...document.styleSheets].forEach(sheet => look(sheet.cssRules));
              return apply.join();
            }
            """;
    private static final int[] WIDTHS = {320, 390, 1280};

    private final List<String> faults = new ArrayList<>();
    private final Set<Page> prepared = new HashSet<>();

    /** What axe and the ruler found so far: page, width, colours, rule, place. */
    public List<String> faults() {
        return faults;
    }

    public void look(Page page, String path, String name) {
        if (prepared.add(page)) {
            page.addInitScript(SCRIPT);
        }
        page.navigate(path);
        look(page, name);
    }

    public void look(Page page, String name) {
        if (page.evaluate("() => !window.axe").equals(true)) {
            page.evaluate(SCRIPT);
        }
        Object before = null;
        for (int width : WIDTHS) {
            page.setViewportSize(width, width > 400 ? 900 : 844);
            Object styles = page.evaluate(STYLES);
            if (styles.equals(before)) {
                run(page, SIZES, name + " " + width);
            } else {
                run(page, RULES, name + " " + width);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                run(page, COLOURS, name + " " + width + " DARK");
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
            before = styles;
            String wider = String.valueOf(page.evaluate(WIDER));
            if (!wider.isEmpty()) {
                faults.add(name + " " + width + " scrolls sideways: " + wider);
            }
            if (PICTURES && width != WIDTHS[0]) {
                Chromium.picture(page, "page-" + name + "-" + width);
            }
        }
    }

    private void run(Page page, List<String> rules, String where) {
        if (page.evaluate(RUN, rules) instanceof List<?> found) {
            found.forEach(each -> faults.add(where + " " + each));
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
