package no.sloyfe.meeting.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.programme.ItemDraft;
import no.sloyfe.method.Tailoring;
import no.sloyfe.method.Template;
import no.sloyfe.method.Texts;
import no.sloyfe.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a new meeting gets from what it begins from, in the meeting's language.
 *
 * @param template T01 …; null: none
 */
record Sketch(
        String title, String purpose, String result, @Nullable String template, List<ItemDraft> items, List<Task> tasks) {

    static final Sketch EMPTY = new Sketch("", "", "", null, List.of(), List.of());

    /** A preparation task; {@code feeds} is the place of its item in the programme, -1 for none. */
    record Task(String title, String text, int minutes, boolean anonymous, int feeds, List<Field> fields, List<Link> links) {}

    record Field(String slot, String label) {}

    record Link(String title, String url) {}

    int minutes() {
        return items.stream().mapToInt(ItemDraft::minutes).sum();
    }

    static Sketch of(Template template, Language language) {
        String code = language.code();
        Map<String, Integer> places = new HashMap<>();
        List<ItemDraft> items = new ArrayList<>();
        template.items().forEach(item -> {
            places.put(item.key(), items.size());
            items.add(new ItemDraft(item.minutes(), item.what().in(code), maybe(item.goal(), code),
                    maybe(item.question(), code), ItemKind.valueOf(item.kind().name()),
                    item.method() == null ? null : item.method().value(),
                    new Tailoring(item.steps(), Map.of(), null, false), Ending.valueOf(item.ends().name())));
        });
        return new Sketch(template.title().in(code), template.purpose().in(code), template.result().in(code), template.id(),
                items, template.preparation().stream().map(task -> task(task, code, places)).toList());
    }

    private static Task task(Template.Preparation task, String code, Map<String, Integer> places) {
        List<Field> fields = task.fields().stream()
                .flatMap(field -> IntStream.range(0, field.count())
                        .mapToObj(_ -> new Field(field.slot(), field.label().in(code))))
                .toList();
        String text = Stream.of(task.text(), task.use()).map(part -> part.in(code).strip()).reduce("", Sketch::joined);
        return new Task(task.title().in(code), text, task.minutes(), task.anonymous(),
                places.getOrDefault(task.feeds(), -1), fields, List.of());
    }

    /** The same programme once more; what a method had become when that meeting ran is not taken along. */
    static Sketch of(Meeting meeting, List<Item> items, List<Task> tasks) {
        return new Sketch(meeting.title(), meeting.purpose(), meeting.result(), meeting.template(),
                items.stream()
                        .map(ItemDraft::of)
                        .toList(),
                tasks);
    }

    private static String joined(String before, String after) {
        return before.isEmpty() ? after : after.isEmpty() ? before : before + "\n\n" + after;
    }

    private static String maybe(@Nullable Texts texts, String code) {
        return texts == null ? "" : texts.in(code);
    }
}
