package no.sloyfe.meeting.programme;

import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.method.Library;
import no.sloyfe.method.MethodId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;

/** The form of one item: what it shows, and what it says. */
final class ItemForm {

    static final int MOST_MINUTES = 480;

    private ItemForm() {}

    static Form shown(Item item) {
        return new Form()
                .with("minutes", item.minutes())
                .with("title", item.title())
                .with("goal", item.goal())
                .with("question", item.question())
                .with("kind", item.kind())
                .with("method", item.methodId())
                .with("ends", item.ends());
    }

    /** What the form says; the form fails when it cannot be used. */
    static ItemDraft read(Form form, Library library, Words meetingWords) {
        ItemKind kind = form.choice("kind", ItemKind.class).orElse(ItemKind.DEVELOPMENT);
        boolean rest = kind == ItemKind.BREAK;
        String title = rest ? form.maybe("title", 200) : form.line("title", 200);
        return new ItemDraft(
                form.number("minutes", 1, MOST_MINUTES),
                title.isEmpty() ? meetingWords.of("programme.break.title") : title,
                form.maybe("goal", 1000),
                form.maybe("question", 1000),
                kind,
                rest ? null : method(form, library),
                rest ? Ending.NONE : form.choice("ends", Ending.class).orElse(Ending.NONE));
    }

    private static @Nullable String method(Form form, Library library) {
        String id = form.value("method");
        if (id.isBlank()) {
            return null;
        }
        if (library.methods().stream().noneMatch(method -> method.id().value().equals(id))) {
            form.fail("method", "programme.form.no-method");
        }
        return id;
    }
}
