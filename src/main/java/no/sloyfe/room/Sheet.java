package no.sloyfe.room;

import java.util.List;
import java.util.stream.Stream;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Seat;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of paper for a group, or for one of its people.
 *
 * @param seat null: the whole group's
 */
public record Sheet(Circle circle, @Nullable Seat seat, List<Part> parts) {

    private static final int LINES = 3;
    private static final int MOST_LINES = 8;

    /** An item with what is to be done in it on this sheet. */
    public record Part(Item item, List<Work> works) {}

    /** @param lines how many empty lines there are to write on */
    public record Work(Step step, int lines) {}

    static List<Sheet> of(Picture picture, Circle circle, boolean people) {
        List<Part> parts = picture.route().stations().stream().map(Station::item).distinct()
                .map(item -> new Part(item, works(item, people))).filter(part -> !part.works().isEmpty()).toList();
        return people ? circle.seats().stream().map(seat -> new Sheet(circle, seat, parts)).toList()
                : List.of(new Sheet(circle, null, parts));
    }

    private static List<Work> works(Item item, boolean people) {
        return item.method() == null ? List.of() : Route.steps(item).stream()
                .filter(step -> people || step.form() != SocialForm.INDIVIDUAL)
                .flatMap(step -> Stream.of(new Work(step, lines(step, people)))).toList();
    }

    /** A person has room for notes, a group for what it agrees on. */
    private static int lines(Step step, boolean people) {
        return switch (step.task()) {
            case Task.Notes notes -> people ? Math.min(MOST_LINES, notes.max() == null ? LINES : notes.max()) : 0;
            case Task.Points points -> people ? 0 : Math.min(MOST_LINES, points.max());
            case Task.Gather _, Task.Sort _, Task.Cluster _, Task.Link _ -> people || step.form() == SocialForm.PLENARY ? 0 : LINES + 1;
            case Task.Pick _ -> people ? 1 : 0;
            case Task.Talk _, Task.Vote _, Task.Remark _, Task.Rate _ -> 0;
        };
    }
}
