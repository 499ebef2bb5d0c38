package no.sloyfe.method;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a programme template. */
final class TemplateReader {

    private final Library library;
    private final Set<String> items = new HashSet<>();

    private TemplateReader(Library library) {
        this.library = library;
    }

    static Template read(Fields fields, Library library) {
        return new TemplateReader(library).template(fields);
    }

    private Template template(Fields fields) {
        List<Template.Item> programme = fields.rows("items", tree -> item(Fields.of(tree)));
        var template = new Template(
                fields.text("id"),
                fields.texts("title"),
                fields.texts("summary"),
                fields.texts("purpose"),
                fields.texts("result"),
                fields.texts("audience"),
                start(fields),
                fields.rows("preparation", tree -> preparation(Fields.of(tree))),
                programme,
                fields.rows("interim", tree -> interim(Fields.of(tree))));
        int minutes = fields.number("minutes", 1, 1440);
        if (template.minutes() != minutes) {
            throw fields.placeOf("minutes").wrong("method.fault.template-minutes", template.minutes(), minutes);
        }
        fields.close();
        return template;
    }

    private static LocalTime start(Fields fields) {
        try {
            return LocalTime.parse(fields.text("start"));
        } catch (DateTimeException wrong) {
            throw fields.placeOf("start").wrong("method.fault.template-start");
        }
    }

    private Template.Item item(Fields fields) {
        var item = new Template.Item(
                fields.text("key"),
                fields.number("minutes", 1, 480),
                fields.texts("what"),
                maybe(fields, "goal"),
                maybe(fields, "question"),
                fields.word("kind", Template.Kind.class, Template.Kind.DEVELOPMENT),
                method(fields),
                fields.names("steps"),
                fields.word("ends", Template.Ends.class, Template.Ends.NONE),
                maybe(fields, "closing"));
        if (!items.add(item.key())) {
            throw fields.placeOf("key").wrong("method.fault.template-twice", item.key());
        }
        for (String step : item.steps()) {
            if (!optional(item).contains(step)) {
                throw fields.placeOf("steps").wrong("method.fault.template-step", step, String.join(", ", optional(item)));
            }
        }
        if (item.ends() != Template.Ends.NONE && item.closing() == null) {
            throw fields.placeOf("ends").wrong("method.fault.template-closing");
        }
        fields.close();
        return item;
    }

    private List<String> optional(Template.Item item) {
        return Optional.ofNullable(item.method()).flatMap(library::method).map(Method::steps).orElse(List.of()).stream()
                .filter(Step::optional).map(Step::key).toList();
    }

    private @Nullable MethodId method(Fields fields) {
        if (!fields.has("method")) {
            return null;
        }
        MethodId id = MethodReader.id(fields, "method");
        if (library.method(id).isEmpty()) {
            throw fields.placeOf("method").wrong("method.fault.template-method", id);
        }
        return id;
    }

    private Template.Preparation preparation(Fields fields) {
        var preparation = new Template.Preparation(
                fields.texts("title"),
                fields.texts("text"),
                fields.texts("use"),
                fields.number("minutes", 1, 480),
                fields.flag("anonymous"),
                fields.text("feeds"),
                fields.rows("fields", tree -> field(Fields.of(tree))));
        if (!items.contains(preparation.feeds())) {
            throw fields.placeOf("feeds").wrong("method.fault.template-feeds", preparation.feeds(),
                    String.join(", ", items.stream().sorted().toList()));
        }
        fields.close();
        return preparation;
    }

    private static Template.Field field(Fields fields) {
        var field = new Template.Field(fields.text("slot"), fields.texts("label"), fields.number("count", 1, 20, 1));
        fields.close();
        return field;
    }

    private static Texts interim(Fields fields) {
        Texts text = fields.texts("text");
        fields.close();
        return text;
    }

    private static @Nullable Texts maybe(Fields fields, String key) {
        return fields.has(key) ? fields.texts(key) : null;
    }
}
