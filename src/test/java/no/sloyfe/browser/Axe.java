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
import java.util.Map;
import java.util.Set;

/** Looks at pages as somebody with a screen reader, a small phone, weak eyes or a dark room does; gathers what is wrong. */
public final class Axe {

    private static final String SCRIPT = text("/axe.min.js") + text("/axe/contrast.js");
    private static final boolean PICTURES = Boolean.getBoolean("sloyfe.pictures");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** All but contrast, which has a look of its own: it takes longer than the others together. */
    private static final Map<String, Object> RULES = Map.of("runOnly", WCAG, "rules", Map.of("color-contrast", Map.of("enabled", false)));
    /** The only one among these that the colour scheme can change the answer of. */
    private static final Map<String, Object> COLOURS = Map.of("runOnly", List.of("link-in-text-block"));
    /** The only ones among these that a width can change the answer of while the same elements are shown. */
    private static final Map<String, Object> SIZES = Map.of("runOnly", List.of("target-size", "scrollable-region-focusable"));
    private static final String RUN = """
            async (rules) => {
              const found = await axe.run(document, {...rules, resultTypes: ['violations'], preload: false, iframes: false});
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
    /** Which elements can be seen. */
    private static final String SHOWN = "() => [...document.querySelectorAll('body *')].map(each => Number(each.checkVisibility())).join('')";
    private static final int[] WIDTHS = {320, 390, 1280};

    private final List<String> faults = new ArrayList<>();
    private final Set<Page> prepared = new HashSet<>();
    private final Set<Object> passed = new HashSet<>();

    /** What axe and the ruler found so far: page, width, colours, rule, place. */
    public List<String> faults() {
        return faults;
    }

    public void look(Page page, String path, String name) {
        look(page, path, name, WIDTHS);
    }

    public void look(Page page, String path, String name, int... widths) {
        if (prepared.add(page)) {
            page.addInitScript(SCRIPT);
        }
        page.navigate(path);
        lookAt(page, name, widths);
    }

    public void look(Page page, String name) {
        lookAt(page, name, WIDTHS);
    }

    private void lookAt(Page page, String name, int... widths) {
        if (page.evaluate("() => !window.axe").equals(true)) {
            page.evaluate(SCRIPT);
        }
        Object before = null;
        Object looked = null;
        for (int width : widths) {
            page.setViewportSize(width, width > 400 ? 900 : 844);
            Object styles = page.evaluate(STYLES);
            Object shown = page.evaluate(SHOWN);
            String where = name + " " + width;
            boolean others = !shown.equals(looked);
            run(page, others ? RULES : SIZES, where);
            if (!styles.equals(before)) {
                contrast(page, where);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                if (others) {
                    run(page, COLOURS, where + " DARK");
                }
                contrast(page, where + " DARK");
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
            before = styles;
            looked = shown;
            String wider = String.valueOf(page.evaluate(WIDER));
            if (!wider.isEmpty()) {
                faults.add(name + " " + width + " scrolls sideways: " + wider);
            }
            if (PICTURES && width != WIDTHS[0]) {
                Chromium.picture(page, "page-" + name + "-" + width);
            }
        }
    }

    private void run(Page page, Map<String, Object> rules, String where) {
        note(page.evaluate(RUN, rules), where);
    }

    private void contrast(Page page, String where) {
        if (page.evaluate("known => lookAtContrast(known)", List.copyOf(passed)) instanceof List<?> answer) {
            note(answer.getFirst(), where);
            passed.addAll((List<?>) answer.getLast());
        }
    }

    private void note(Object found, String where) {
        ((List<?>) found).forEach(each -> faults.add(where + " " + each));
    }

    private static String text(String resource) {
        try (var file = AxeBuilder.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not in the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8) + ";";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
