package no.sloyfe.meeting.preparation;

import java.time.Instant;
import java.util.List;
import no.sloyfe.meeting.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * A task as the one who does it meets it.
 *
 * @param feeds the programme line that the answers come into, with its clock time
 * @param ready whether they have said that they are done with it
 */
public record Assigned(PreparationTask task, Timetable.@Nullable Line feeds, boolean ready) {

    /** The name of a field in the page's forms. */
    public static String name(PreparationTask.Field field) {
        return "answer-" + field.id();
    }

    public @Nullable String item() {
        return feeds == null ? null : feeds.item().title();
    }

    public @Nullable Instant begins() {
        return feeds == null ? null : feeds.begins();
    }

    static Timetable.@Nullable Line line(PreparationTask task, List<Timetable.Line> programme) {
        return programme.stream().filter(line -> line.item().id().equals(task.feeds())).findFirst().orElse(null);
    }
}
