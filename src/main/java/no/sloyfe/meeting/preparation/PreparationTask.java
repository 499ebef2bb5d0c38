package no.sloyfe.meeting.preparation;

import java.util.List;
import no.sloyfe.meeting.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * What each does before the meeting.
 *
 * @param feeds the item that the answers come into
 * @param minutes what it takes, 1–480
 */
public record PreparationTask(
        TaskId id,
        @Nullable ItemId feeds,
        String title,
        String text,
        int minutes,
        boolean anonymous,
        List<Field> fields,
        List<Link> links,
        List<File> files) {

    /** A question with room for an answer. The slot joins the answer to a method's slot of that key. */
    public record Field(FieldId id, String slot, String label) {}

    /** Something to read or see elsewhere. */
    public record Link(String title, String url) {}

    /** Something to read or see here; its bytes are loaded when asked for. */
    public record File(FileId id, String name, FileType type, long size) {}

    public PreparationTask {
        fields = List.copyOf(fields);
        links = List.copyOf(links);
        files = List.copyOf(files);
    }

    /** The text as empty lines divide it. */
    public List<String> paragraphs() {
        return text.isBlank() ? List.of() : List.of(text.split("\\n\\s*\\n"));
    }
}
