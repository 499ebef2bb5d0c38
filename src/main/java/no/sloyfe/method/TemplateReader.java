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

    private static final String KINDERGARTEN = "-kindergarten";

    private final Library library;
    private final boolean kindergarten;
    private final Set<String> items = new HashSet<>();

    private TemplateReader(Library library, boolean kindergarten) {
        this.library = library;
        this.kindergarten = kindergarten;
    }

    /** @param kindergarten where a text has another wording for kindergartens, that one */
    static Template read(Fields fields, Library library, boolean kindergarten) {
        return new TemplateReader(library, kindergarten).template(fields);
    }

    private Template template(Fields fields) {
        List<Template.Item> programme = fields.rows("items", tree -> item(Fields.of(tree)));
        var template = new Template(
                fields.text("id"),
                texts(fields, "title"),
                texts(fields, "summary"),
                texts(fields, "purpose"),
                texts(fields, "result"),
                texts(fields, "audience"),
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
                texts(fields, "what"),
                maybe(fields, "goal"),
                maybe(fields, "question"),
                fields.word("kind", Template.Kind.class, Template.Kind.DEVELOPMENT),
                method(fields),
                fields.names("steps"),
                fields.word("ends", Template.Ends.class, Template.Ends.NONE));
        if (!items.add(item.key())) {
            throw fields.placeOf("key").wrong("method.fault.template-twice", item.key());
        }
        for (String step : item.steps()) {
            if (!optional(item).contains(step)) {
                throw fields.placeOf("steps").wrong("method.fault.template-step", step, String.join(", ", optional(item)));
            }
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
                texts(fields, "title"),
                texts(fields, "text"),
                texts(fields, "use"),
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

    private Template.Field field(Fields fields) {
        var field = new Template.Field(fields.text("slot"), texts(fields, "label"), fields.number("count", 1, 20, 1));
        fields.close();
        return field;
    }

    private Texts interim(Fields fields) {
        Texts text = texts(fields, "text");
        fields.close();
        return text;
    }

    private @Nullable Texts maybe(Fields fields, String key) {
        return fields.has(key) ? texts(fields, key) : null;
    }

    private Texts texts(Fields fields, String key) {
        Texts usual = fields.texts(key);
        Texts theirs = fields.has(key + KINDERGARTEN) ? fields.texts(key + KINDERGARTEN) : usual;
        return kindergarten ? theirs : usual;
    }
}
