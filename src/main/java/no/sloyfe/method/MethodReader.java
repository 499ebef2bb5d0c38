package no.sloyfe.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.sloyfe.grouping.Sizes;
import org.jspecify.annotations.Nullable;

/** Reads a method, from the library's YAML and from a frozen method's JSON alike. */
final class MethodReader {

    private static final int MOST_STEPS = 30;

    private MethodReader() {}

    static Method read(Fields fields) {
        var method = new Method(
                id(fields, "id"),
                fields.number("version", 1, 9999),
                fields.texts("name"),
                fields.texts("summary"),
                fields.words("purposes", Purpose.class),
                sizes(fields),
                fields.has("needs") ? fields.texts("needs") : null,
                steps(fields));
        fields.close();
        return method;
    }

    static MethodId id(Fields fields, String key) {
        try {
            return new MethodId(fields.text(key));
        } catch (IllegalArgumentException wrong) {
            throw fields.placeOf(key).wrong("method.fault.id", key);
        }
    }

    private static Sizes sizes(Fields fields) {
        String[] ends = fields.text("sizes", "4-5").split("-", -1);
        try {
            return new Sizes(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        } catch (IllegalArgumentException wrong) {
            throw fields.placeOf("sizes").wrong("method.fault.sizes");
        }
    }

    private static List<Step> steps(Fields fields) {
        List<Step> steps = new ArrayList<>();
        for (Fields step : fields.rows("steps", Fields::of)) {
            steps.add(step(step, List.copyOf(steps)));
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw fields.placeOf("steps").wrong("method.fault.steps", MOST_STEPS);
        }
        return steps;
    }

    private static Step step(Fields fields, List<Step> earlier) {
        SocialForm form = fields.word("form", SocialForm.class, null);
        var step = new Step(
                fields.text("key"),
                fields.texts("name"),
                fields.texts("instruction"),
                form,
                seconds(fields),
                fields.number("rounds", 1, 20, 1),
                task(fields),
                fields.word("turns", Turns.class, Turns.FREE),
                fields.maybeNumber("turn-seconds", 5, 1800),
                fields.word("stance", Stance.class, Stance.OPEN),
                fields.word("visibility", Visibility.class, usual(form)),
                fields.word("attribution", Attribution.class, Attribution.NAMED),
                input(fields),
                fields.words("rules", Rule.class),
                fields.flag("optional"),
                prompts(fields),
                fields.has("facts") ? facts(fields.fields("facts")) : null);
        fields.close();
        Optional<StepRules.Breach> breach = StepRules.breach(step, earlier);
        if (breach.isPresent()) {
            throw fields.placeOf(breach.get().field()).wrong(breach.get().fault());
        }
        return step;
    }

    private static Visibility usual(SocialForm form) {
        return switch (form) {
            case INDIVIDUAL -> Visibility.SELF;
            case PAIR, TRIO, GROUP -> Visibility.GROUP;
            case PLENARY -> Visibility.ALL;
        };
    }

    private static int seconds(Fields fields) {
        if (fields.has("minutes") && fields.has("seconds")) {
            throw fields.placeOf("seconds").wrong("method.fault.minutes-or-seconds");
        }
        return fields.has("seconds") ? fields.number("seconds", 10, 28_800) : 60 * fields.number("minutes", 1, 480);
    }

    private static Task task(Fields fields) {
        Tree tree = fields.tree("task").orElseThrow(() -> fields.placeOf("task").wrong("method.fault.missing", "task"));
        if (tree instanceof Tree.Leaf leaf) {
            return Fields.oneOf(leaf.place(), "task", leaf.text(), Map.of(
                    "talk", new Task.Talk(), "link", new Task.Link(), "cluster", new Task.Cluster(), "pick", new Task.Pick()));
        }
        Fields kinds = Fields.of(tree);
        Task task = kinds.has("notes") ? notes(kinds.fields("notes"))
                : kinds.has("points") ? points(kinds.fields("points"))
                : kinds.has("gather") ? gather(kinds.fields("gather"))
                : kinds.has("vote") ? vote(kinds.fields("vote"))
                : kinds.has("sort") ? sort(kinds.fields("sort"))
                : kinds.has("remark") ? remark(kinds.fields("remark"))
                : kinds.has("rate") ? rate(kinds.fields("rate"))
                : null;
        kinds.close();
        if (task == null) {
            throw tree.place().wrong("method.fault.task");
        }
        return task;
    }

    private static Task notes(Fields fields) {
        return closed(fields, new Task.Notes(slots(fields, "slots"), fields.maybeNumber("max", 1, 100), fields.flag("carry")));
    }

    private static Task points(Fields fields) {
        return closed(fields, new Task.Points(fields.number("max", 1, 100), slots(fields, "slots")));
    }

    private static Task gather(Fields fields) {
        return closed(fields, new Task.Gather(
                fields.number("per-turn", 1, 20, 1), fields.maybeNumber("most", 1, 20), fields.flag("support"), slots(fields, "slots")));
    }

    private static Task vote(Fields fields) {
        return closed(fields, new Task.Vote(fields.number("votes", 1, 50)));
    }

    private static Task sort(Fields fields) {
        return closed(fields, new Task.Sort(slots(fields, "fields")));
    }

    private static Task remark(Fields fields) {
        return closed(fields, new Task.Remark(slots(fields, "slots")));
    }

    private static Task rate(Fields fields) {
        return closed(fields, new Task.Rate(slots(fields, "options")));
    }

    private static List<Texts> prompts(Fields fields) {
        return fields.rows("prompts", tree -> Fields.texts("prompts", tree));
    }

    private static Facts facts(Fields fields) {
        return closed(fields, new Facts(fields.texts("source"), fields.rows("figures", tree -> {
            Fields figure = Fields.of(tree);
            return closed(figure, new Facts.Figure(figure.text("key"), figure.texts("label"), figure.decimal("value")));
        })));
    }

    private static <T> T closed(Fields fields, T read) {
        fields.close();
        return read;
    }

    private static List<Slot> slots(Fields fields, String key) {
        return fields.rows(key, tree -> {
            Fields slot = Fields.of(tree);
            @Nullable String symbol = slot.has("symbol") ? slot.text("symbol") : null;
            return closed(slot, new Slot(slot.text("key"), symbol, slot.texts("label"), slot.maybeNumber("max", 1, 100),
                    slot.maybeNumber("drawing", 1, 99)));
        });
    }

    private static Input input(Fields fields) {
        Optional<Tree> tree = fields.tree("input");
        if (tree.isEmpty()) {
            return new Input.None();
        }
        if (tree.get() instanceof Tree.Leaf leaf) {
            return Fields.oneOf(leaf.place(), "input", leaf.text(), Map.of(
                    "none", new Input.None(), "preparation", new Input.Preparation(), "own-notes", new Input.OwnNotes(),
                    "earlier-steps", new Input.EarlierSteps(), "earlier-item", new Input.EarlierItem(), "nearest", new Input.Nearest()));
        }
        Fields from = Fields.of(tree.get());
        Set<String> slots = from.names("slots");
        return closed(from, new Input.FromStep(from.text("step"), slots.stream().sorted().toList()));
    }
}
