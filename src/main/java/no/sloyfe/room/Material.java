package no.sloyfe.room;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.meeting.Item;
import no.sloyfe.method.Input;
import no.sloyfe.method.Task;
import org.jspecify.annotations.Nullable;

/** What a step works on: what came out of an earlier step, or of an earlier item. */
record Material(Route route, Station station, Written written, List<Placement> placements) {

    /** For one circle or (null) for everybody. */
    List<Contribution> of(@Nullable UUID circle) {
        return switch (station.step().input()) {
            case Input.None _, Input.Preparation _, Input.OwnNotes _ -> List.of();
            case Input.EarlierSteps _ -> fromEarlierSteps(circle);
            case Input.FromStep(String key, List<String> slots) -> Stream.concat(sortedIn(key, slots, circle),
                    written.before(circle, station.item().id(), each -> (each.kind() == Kind.POINT || each.kind() == Kind.PLENARY)
                            && key.equals(stepKey(each)) && (slots.isEmpty() || (each.slot() != null && slots.contains(each.slot())))).stream()).toList();
            case Input.Nearest _ -> {
                List<Contribution> here = fromEarlierSteps(circle);
                yield here.isEmpty() ? fromEarlierItem() : here;
            }
            case Input.EarlierItem _ -> circle != null && station.step().task() instanceof Task.Points
                    ? earlierPoints(circle)
                    : fromEarlierItem();
        };
    }

    /** The points a circle brings to the plenary. */
    List<Contribution> pointsOf(UUID circle) {
        return station.step().input() instanceof Input.EarlierItem
                ? earlierPoints(circle)
                : of(circle).stream().filter(each -> each.kind() == Kind.POINT && circle.equals(each.circle())).toList();
    }

    private List<Contribution> fromEarlierSteps(@Nullable UUID circle) {
        return written.before(circle, station.item().id(), each -> (each.kind() == Kind.POINT || each.kind() == Kind.PLENARY)
                && each.run().step() < station.run().step());
    }

    private List<Contribution> fromEarlierItem() {
        for (Item earlier : earlierItems()) {
            List<Contribution> lines = written.in(earlier.id(), Kind.PLENARY);
            List<Contribution> points = lines.isEmpty() ? written.in(earlier.id(), Kind.POINT) : lines;
            if (!points.isEmpty()) {
                return points;
            }
        }
        return List.of();
    }

    private List<Contribution> earlierPoints(UUID circle) {
        return earlierItems().stream().filter(item -> written.any(item.id(), Kind.POINT)).findFirst()
                .map(item -> written.at(circle, item.id(), each -> each.kind() == Kind.POINT)).orElse(List.of());
    }

    /** The nearest first. */
    List<Item> earlierItems() {
        return route.stations().stream().map(Station::item).distinct()
                .filter(each -> each.position() < station.item().position()).toList().reversed();
    }

    /** What a step sorted that was written before it, as far as somebody put it in a field. */
    private Stream<Contribution> sortedIn(String key, List<String> fields, @Nullable UUID circle) {
        boolean sorts = route.inItem(station.run()).anyMatch(at -> at.step().key().equals(key) && at.step().task() instanceof Task.Sort);
        return sorts ? placements.stream()
                .filter(each -> circle == null || each.circle() == null || circle.equals(each.circle()))
                .filter(each -> fields.isEmpty() || fields.contains(each.field()))
                .map(Placement::contribution).distinct().flatMap(thing -> written.find(thing).stream())
                .sorted(Comparator.comparingLong(Contribution::createdRevision)) : Stream.empty();
    }

    private @Nullable String stepKey(Contribution each) {
        return route.at(each.run()).map(at -> at.step().key()).orElse(null);
    }
}
