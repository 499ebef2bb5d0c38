package no.sloyfe.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The screens of the sketches, set in the real layouts: what the style sheets are judged by. */
final class Gallery {

    private final Fragments fragments = new Fragments(TemplateEngine.createPrecompiled(ContentType.Html));
    private final Words words = new Texts().in(Language.NB);

    String plan() throws IOException {
        return set("layout/page", "plan", "plan", sketch("plan"));
    }

    String loop() throws IOException {
        return set("layout/page", "plan", "loop", sketch("loop"));
    }

    String phone() throws IOException {
        return set("layout/bare", "room", "phone", sketch("phone"));
    }

    String leader() throws IOException {
        return set("layout/page", "room", "leader", sketch("leader"));
    }

    String screen() throws IOException {
        return set("layout/screen", "room", "screen", sketch("screen"));
    }

    /** A form come back with faults, the way a 422 shows it. */
    String form() {
        Form form = new Form().with("title", "Personalmøte").with("purpose", "").with("minutes", "900").with("kind", "A");
        form.text("purpose", 200);
        form.number("minutes", 1, 600);
        String fields = field(form, "title", "Hva heter møtet?", 0) + field(form, "purpose", "Hva vil dere få til?", 4)
                + field(form, "minutes", "Minutter", 0);
        for (String kind : new String[] {"A", "B"}) {
            fields += fragments.render("part/choice", Map.of("form", form, "name", "kind", "value", kind, "label", "Slag " + kind, "many", false, "id", "kind-" + kind));
        }
        return set("layout/bare", "", "form", "<h1>Nytt møte</h1>" + fragments.render("part/faults", Map.of("words", words, "form", form))
                + "<form class=\"form\">" + fields + "<button class=\"ds-button\">Lagre møtet</button></form>");
    }

    private String field(Form form, String name, String label, int rows) {
        return fragments.render("part/field", Map.of("words", words, "form", form, "name", name, "label", label, "id", name,
                "type", "text", "rows", rows, "most", 200, "required", true, "description", "Kort og konkret."));
    }

    private static String sketch(String name) throws IOException {
        try (var file = Gallery.class.getResourceAsStream("/gallery/" + name + ".html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String set(String layout, String entry, String title, String html) {
        Content content = out -> out.writeContent(html);
        return fragments.render(layout, Map.of("page", page(), "title", title, "entry", entry, "foot", !layout.endsWith("bare") || entry.isEmpty(), "content", content));
    }

    private Page page() {
        Visitor kari = new Visitor() {
            @Override
            public Optional<String> name() {
                return Optional.of("Kari Nordvik");
            }

            @Override
            public Optional<String> place() {
                return Optional.of("Solbakken skole");
            }

            @Override
            public Optional<Language> language() {
                return Optional.of(Language.NB);
            }

            @Override
            public boolean member() {
                return true;
            }
        };
        return new Page(words, kari, "_csrf", "token", "/meetings", "http://localhost", false, Optional.empty(), new Assets());
    }
}
