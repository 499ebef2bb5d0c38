package no.sloyfe.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sloyfe.Browser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A request that somebody's pages offer: a form, a button or a link.
 *
 * @param parts sent as a form with files
 */
record Shape(String who, boolean post, String path, List<Map.Entry<String, String>> fields, boolean parts) {

    /** What the pages offer that lead on from here, at most so many. */
    static List<Shape> offered(String who, Browser browser, List<String> from, int most) {
        List<Shape> shapes = new ArrayList<>();
        List<String> pages = new ArrayList<>(from);
        Set<String> seen = new LinkedHashSet<>(from);
        for (int i = 0; i < pages.size() && i < most; i++) {
            Browser.Answer answer = browser.get(pages.get(i));
            Document page = answer.page();
            shapes.add(new Shape(who, false, pages.get(i), List.of(), false));
            for (Element link : page.select("a[href^=/], turbo-frame[src^=/]")) {
                String to = (link.hasAttr("href") ? link.attr("href") : link.attr("src")).replaceAll("#.*", "");
                if (seen.add(to.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}$", "one"))) {
                    pages.add(to);
                }
            }
            forms(who, page, shapes);
        }
        return shapes;
    }

    private static void forms(String who, Document page, List<Shape> shapes) {
        String token = page.select("meta[name=csrf-token]").attr("content");
        for (Element each : page.select("form")) {
            if (!each.attr("action").startsWith("/") || each.attr("action").equals("/logout")) {
                continue;
            }
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            ((FormElement) each).formData().forEach(field -> fields.add(Map.entry(field.key(), field.value())));
            each.select("button[name]").stream().findFirst().ifPresent(button -> fields.add(Map.entry(button.attr("name"), button.attr("value"))));
            shapes.add(new Shape(who, each.attr("method").equalsIgnoreCase("post"), each.attr("action"), fields, each.attr("enctype").startsWith("multipart")));
        }
        for (Element button : page.select("button[formaction^=/]")) {
            shapes.add(new Shape(who, true, button.attr("formaction"), List.of(Map.entry(button.attr("name").isEmpty() ? "x" : button.attr("name"), button.attr("value")),
                    Map.entry("_csrf", token)), false));
        }
    }
}
