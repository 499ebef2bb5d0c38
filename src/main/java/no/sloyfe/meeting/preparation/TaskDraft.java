package no.sloyfe.meeting.preparation;

import java.util.List;
import no.sloyfe.meeting.ItemId;
import org.jspecify.annotations.Nullable;

/** A task as somebody wrote it. A field without an id is new; a field that is not named goes. */
public record TaskDraft(
        String title,
        String text,
        int minutes,
        boolean anonymous,
        @Nullable ItemId feeds,
        List<Field> fields,
        List<PreparationTask.Link> links) {

    /** One question of the form. */
    public record Field(@Nullable FieldId id, String slot, String label) {}

    public TaskDraft {
        fields = List.copyOf(fields);
        links = List.copyOf(links);
    }
}
