package no.sloyfe.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programme templates that come with Sløyfe, each in its own file under {@code templates/}. */
public final class Templates {

    private static final List<String> SHIPPED = List.of("t05", "t07", "t03", "t02", "t04", "t01", "t06");

    private final Once<Map<String, Template>> templates;
    private final Once<Map<String, Template>> forKindergartens;

    private Templates(Once<Map<String, Template>> templates, Once<Map<String, Template>> forKindergartens) {
        this.templates = templates;
        this.forKindergartens = forKindergartens;
    }

    /** Reads all that ships when first asked; throws {@link Malformed} with file and line when a file is wrong. */
    public static Templates shipped(Library library) {
        return new Templates(new Once<>(() -> read(library, false)), new Once<>(() -> read(library, true)));
    }

    private static Map<String, Template> read(Library library, boolean kindergarten) {
        Map<String, Template> templates = new LinkedHashMap<>();
        for (String name : SHIPPED) {
            Template template = TemplateReader.read(Shelf.read("templates/" + name + ".yaml"), library, kindergarten);
            templates.put(template.id(), template);
        }
        return templates;
    }

    /** The same programmes in the words of a kindergarten, or of a school. */
    public Templates worded(boolean kindergarten) {
        return kindergarten ? new Templates(forKindergartens, forKindergartens) : this;
    }

    public Optional<Template> template(String id) {
        return Optional.ofNullable(templates.get().get(id));
    }

    /** All templates, the one most often of use first. */
    public List<Template> templates() {
        return new ArrayList<>(templates.get().values());
    }
}
