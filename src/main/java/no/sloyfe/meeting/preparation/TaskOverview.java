package no.sloyfe.meeting.preparation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as who leads sees it.
 *
 * @param item the title of the item it feeds
 * @param ready how many have said that they are done
 * @param voices how many have answered something
 */
public record TaskOverview(
        PreparationTask task, @Nullable String item, int ready, int voices, List<PreparedAnswer> answers) {

    public TaskOverview {
        answers = List.copyOf(answers);
    }
}
