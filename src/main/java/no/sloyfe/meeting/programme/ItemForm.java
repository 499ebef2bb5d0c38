package no.sloyfe.meeting.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.method.Method;
import no.sloyfe.method.Step;
import no.sloyfe.method.Tailoring;
import no.sloyfe.web.Form;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;

/** The form of one item: what it shows, and what it says. */
final class ItemForm {

    static final int MOST_MINUTES = 480;

    private ItemForm() {}

    static Form shown(Item item) {
        Tailoring tailoring = item.tailoring();
        Form form = new Form()
                .with("minutes", item.minutes())
                .with("title", item.title())
                .with("goal", item.goal())
                .with("question", item.question())
                .with("kind", item.kind())
                .with("method", item.methodId())
                .with("ends", item.ends())
                .with("tailors", item.methodId())
                .with("points", tailoring.points())
                .with("in-groups", tailoring.inGroups())
                .withAll("steps", tailoring.steps());
        tailoring.turnSeconds().forEach((step, seconds) -> form.with("turn-" + step, seconds));
        return form;
    }

    /** What the form says; the form fails when it cannot be used. */
    static ItemDraft read(Form form, List<Method> methods, Words meetingWords) {
        if (!form.value("take").isBlank()) { // a proposal was pressed
            form.with("method", form.value("take"));
        }
        ItemDraft draft = plain(form, methods, meetingWords);
        return methods.stream()
                .filter(method -> method.id().value().equals(draft.methodId()) && method.id().value().equals(form.value("tailors")))
                .findFirst().map(method -> draft.tailored(tailoring(form, method))).orElse(draft);
    }

    private static Tailoring tailoring(Form form, Method method) {
        Map<String, Integer> turns = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        for (Step step : method.steps()) {
            if (step.optional() && form.has("steps", step.key())) {
                wanted.add(step.key());
            }
            if (step.turnSeconds() != null && !form.value("turn-" + step.key()).isBlank()) {
                turns.put(step.key(), form.number("turn-" + step.key(), Tailoring.SHORTEST_TURN, Tailoring.LONGEST_TURN));
            }
        }
        Integer points = form.value("points").isBlank() ? null : form.number("points", 1, 20);
        return new Tailoring(wanted, turns, points, form.has("in-groups", "true"));
    }

    private static ItemDraft plain(Form form, List<Method> methods, Words meetingWords) {
        ItemKind kind = form.choice("kind", ItemKind.class).orElse(ItemKind.DEVELOPMENT);
        boolean rest = kind == ItemKind.BREAK;
        String title = rest ? form.maybe("title", 200) : form.line("title", 200);
        return new ItemDraft(
                form.number("minutes", 1, MOST_MINUTES),
                title.isEmpty() ? meetingWords.of("programme.break.title") : title,
                form.maybe("goal", 1000),
                form.maybe("question", 1000),
                kind,
                rest ? null : method(form, methods),
                rest ? Ending.NONE : form.choice("ends", Ending.class).orElse(Ending.NONE));
    }

    private static @Nullable String method(Form form, List<Method> methods) {
        String id = form.value("method");
        if (id.isBlank()) {
            return null;
        }
        if (methods.stream().noneMatch(method -> method.id().value().equals(id))) {
            form.fail("method", "programme.form.no-method");
        }
        return id;
    }
}
