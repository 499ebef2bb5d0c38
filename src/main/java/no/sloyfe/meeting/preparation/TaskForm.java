package no.sloyfe.meeting.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Typed;
import org.jspecify.annotations.Nullable;

/** Reads the form of a task; rows that were left empty are no rows. */
final class TaskForm {

    private static final int MOST_ROWS = 20;

    private TaskForm() {}

    static TaskDraft read(Form form, List<Item> programme, @Nullable PreparationTask before) {
        var draft = new TaskDraft(
                form.line("title", 200),
                form.maybe("text", 20_000),
                form.number("minutes", 1, 480),
                form.value("attribution").equals("anonymous"),
                feeds(form, programme).orElse(null),
                fields(form, before),
                links(form));
        if (draft.fields().size() > MOST_ROWS || draft.links().size() > MOST_ROWS) {
            form.fail("label", "preparation.task.too-many", MOST_ROWS);
        }
        return draft;
    }

    /** Only an item of this meeting can be fed; anything else is no item. */
    private static Optional<ItemId> feeds(Form form, List<Item> programme) {
        return programme.stream()
                .map(Item::id)
                .filter(item -> item.toString().equals(form.value("feeds")))
                .findFirst();
    }

    private static List<TaskDraft.Field> fields(Form form, @Nullable PreparationTask before) {
        Set<UUID> known = before == null ? Set.of()
                : before.fields().stream().map(field -> field.id().value()).collect(Collectors.toSet());
        var fields = new ArrayList<TaskDraft.Field>();
        for (FieldRow row : rows(form)) {
            String label = Typed.line(row.label());
            if (Typed.length(label) > 300) {
                form.fail("label", "web.form.too-long", 300, Typed.length(label));
            }
            if (!label.isEmpty()) {
                FieldId id = row.id().isEmpty() ? null : FieldId.of(row.id());
                fields.add(new TaskDraft.Field(id != null && known.contains(id.value()) ? id : null, slot(row.slot()), label));
            }
        }
        return fields;
    }

    static List<FieldRow> rows(Form form) {
        List<String> ids = form.values("field");
        List<String> slots = form.values("slot");
        List<String> labels = form.values("label");
        return IntStream.range(0, Math.min(labels.size(), Math.min(ids.size(), slots.size())))
                .mapToObj(at -> new FieldRow(ids.get(at), slots.get(at), labels.get(at)))
                .toList();
    }

    private static String slot(String given) {
        return Arrays.stream(Preset.Slot.values())
                .map(Preset.Slot::key)
                .filter(given::equals)
                .findFirst()
                .orElse(Preset.Slot.OTHER.key());
    }

    static List<PreparationTask.Link> linkRows(Form form) {
        List<String> titles = form.values("link-title");
        List<String> urls = form.values("link-url");
        return IntStream.range(0, Math.min(titles.size(), urls.size()))
                .mapToObj(at -> new PreparationTask.Link(Typed.line(titles.get(at)), Typed.line(urls.get(at))))
                .toList();
    }

    private static List<PreparationTask.Link> links(Form form) {
        var links = new ArrayList<PreparationTask.Link>();
        for (PreparationTask.Link row : linkRows(form)) {
            if (row.title().isEmpty() && row.url().isEmpty()) {
                continue;
            }
            if (!row.url().matches("https?://[^\\s/]+\\S*") || row.url().length() > 2000) {
                form.fail("link-url", "preparation.task.link-wrong");
            }
            if (Typed.length(row.title()) > 300) {
                form.fail("link-url", "web.form.too-long", 300, Typed.length(row.title()));
            }
            links.add(new PreparationTask.Link(row.title().isEmpty() ? row.url().substring(0, Math.min(300, row.url().length())) : row.title(), row.url()));
        }
        return links;
    }
}
