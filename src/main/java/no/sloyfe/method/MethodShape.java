package no.sloyfe.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A method laid out as maps and lists, with the same words as in the library's files. */
final class MethodShape {

    private MethodShape() {}

    static Map<String, Object> of(Method method) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("id", method.id().value());
        shape.put("version", method.version());
        shape.put("name", texts(method.name()));
        shape.put("summary", texts(method.summary()));
        shape.put("purposes", words(method.purposes()));
        shape.put("sizes", method.sizes().min() + "-" + method.sizes().max());
        if (method.needs() != null) {
            shape.put("needs", texts(method.needs()));
        }
        shape.put("steps", method.steps().stream().map(MethodShape::step).toList());
        return shape;
    }

    private static Map<String, Object> step(Step step) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("key", step.key());
        shape.put("name", texts(step.name()));
        shape.put("instruction", texts(step.instruction()));
        shape.put("form", Words.of(step.form()));
        shape.put("seconds", step.seconds());
        shape.put("rounds", step.rounds());
        shape.put("task", task(step.task()));
        shape.put("turns", Words.of(step.turns()));
        if (step.turnSeconds() != null) {
            shape.put("turn-seconds", step.turnSeconds());
        }
        shape.put("stance", Words.of(step.stance()));
        shape.put("visibility", Words.of(step.visibility()));
        shape.put("attribution", Words.of(step.attribution()));
        shape.put("input", input(step.input()));
        shape.put("rules", words(step.rules()));
        shape.put("optional", step.optional());
        shape.put("prompts", step.prompts().stream().map(MethodShape::texts).toList());
        if (step.facts() != null) {
            shape.put("facts", facts(step.facts()));
        }
        return shape;
    }

    private static Object task(Task task) {
        return switch (task) {
            case Task.Talk _ -> "talk";
            case Task.Notes(var slots, var max, var carry) -> {
                var notes = new LinkedHashMap<String, Object>();
                notes.put("slots", slots(slots));
                if (max != null) {
                    notes.put("max", max);
                }
                notes.put("carry", carry);
                yield Map.of("notes", notes);
            }
            case Task.Points(var max, var slots) -> Map.of("points", Map.of("max", max, "slots", slots(slots)));
            case Task.Gather(var perTurn, var most, var support, var slots) -> {
                var gather = new LinkedHashMap<String, Object>();
                gather.put("per-turn", perTurn);
                if (most != null) {
                    gather.put("most", most);
                }
                gather.put("support", support);
                gather.put("slots", slots(slots));
                yield Map.of("gather", gather);
            }
            case Task.Vote(var votes) -> Map.of("vote", Map.of("votes", votes));
            case Task.Sort(var fields) -> Map.of("sort", Map.of("fields", slots(fields)));
            case Task.Remark(var slots) -> Map.of("remark", Map.of("slots", slots(slots)));
            case Task.Rate(var options) -> Map.of("rate", Map.of("options", slots(options)));
            case Task.Link _ -> "link";
            case Task.Cluster _ -> "cluster";
            case Task.Pick _ -> "pick";
        };
    }

    private static Object input(Input input) {
        return switch (input) {
            case Input.None _ -> "none";
            case Input.Preparation _ -> "preparation";
            case Input.EarlierItem _ -> "earlier-item";
            case Input.Nearest _ -> "nearest";
            case Input.EarlierSteps _ -> "earlier-steps";
            case Input.OwnNotes _ -> "own-notes";
            case Input.FromStep(var key, var slots) -> Map.of("step", key, "slots", slots);
        };
    }

    private static Map<String, Object> facts(Facts facts) {
        return Map.of("source", texts(facts.source()), "figures", facts.figures().stream()
                .map(each -> Map.of("key", each.key(), "label", texts(each.label()), "value", each.value().toPlainString()))
                .toList());
    }

    private static List<Map<String, Object>> slots(List<Slot> slots) {
        return slots.stream().map(MethodShape::slot).toList();
    }

    private static Map<String, Object> slot(Slot slot) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("key", slot.key());
        if (slot.symbol() != null) {
            shape.put("symbol", slot.symbol());
        }
        shape.put("label", texts(slot.label()));
        if (slot.max() != null) {
            shape.put("max", slot.max());
        }
        if (slot.drawing() != null) {
            shape.put("drawing", slot.drawing());
        }
        return shape;
    }

    private static Map<String, String> texts(Texts texts) {
        var shape = new LinkedHashMap<String, String>();
        shape.put("nb", texts.nb());
        shape.put("nn", texts.nn());
        shape.put("en", texts.en());
        return shape;
    }

    private static List<String> words(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Words::of).sorted().toList();
    }
}
