package no.sloyfe.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When each item begins by the plan: changing one item's minutes moves all that follow. */
public record Timetable(List<Line> lines, Instant ends) {

    /** One item with its clock times. */
    public record Line(Item item, Instant begins, Instant ends) {}

    public Timetable {
        lines = List.copyOf(lines);
    }

    public static Timetable of(Instant startsAt, List<Item> items) {
        List<Line> lines = new ArrayList<>();
        Instant clock = startsAt;
        for (Item item : items) {
            Instant after = clock.plusSeconds(60L * item.minutes());
            lines.add(new Line(item, clock, after));
            clock = after;
        }
        return new Timetable(lines, clock);
    }

    public static Timetable of(Meeting meeting, List<Item> items) {
        return of(meeting.heldAt(), items);
    }

    /** The minutes by which the programme is longer than the booked time; 0 when it fits. */
    public int overrun(Meeting meeting) {
        return Math.max(0, minutes() - meeting.minutes());
    }

    public int minutes() {
        return lines.stream().mapToInt(line -> line.item().minutes()).sum();
    }
}
