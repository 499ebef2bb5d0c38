package no.sloyfe.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.sloyfe.meeting.Item;
import org.jspecify.annotations.Nullable;

/**
 * The programme as it really goes.
 *
 * @param lines each item with the time it began or is expected to begin
 * @param minutesLate how far the present run began behind the plan; negative when ahead
 * @param ends when the meeting ends if the rest takes the time it was given
 */
public record Drift(List<Line> lines, long minutesLate, Instant ends) {

    public enum When { DONE, NOW, LATER }

    public record Line(Item item, Instant begins, When when) {}

    static Drift of(Picture picture) {
        List<Item> items = picture.route().stations().stream().map(Station::item).distinct().toList();
        Instant planned = picture.meeting().heldAt();
        Stage stage = picture.stage();
        long late = 0;
        int present = -1;
        if (stage != null) {
            present = picture.station().item().position();
            late = Duration.between(planned.plusSeconds(secondsBefore(picture)), stage.startedAt()).toMinutes();
        }
        List<Line> lines = new ArrayList<>();
        Instant begins = planned;
        for (Item item : items) {
            When when = item.position() < present ? When.DONE : item.position() == present ? When.NOW : When.LATER;
            lines.add(new Line(item, begins(begins, when, late, stage), when));
            begins = begins.plusSeconds(item.minutes() * 60L);
        }
        return new Drift(List.copyOf(lines), late, begins.plus(Duration.ofMinutes(late)));
    }

    /** Ahead of the plan, what goes on now has not begun later than its present step. */
    private static Instant begins(Instant planned, When when, long late, @Nullable Stage stage) {
        return switch (when) {
            case DONE -> planned;
            case NOW -> stage != null && stage.startedAt().isBefore(planned) ? stage.startedAt() : planned;
            case LATER -> planned.plus(Duration.ofMinutes(late));
        };
    }

    private static long secondsBefore(Picture picture) {
        long seconds = 0;
        for (Station station : picture.route().stations()) {
            if (station.run().equals(picture.station().run())) {
                break;
            }
            seconds += station.seconds();
        }
        return seconds;
    }
}
