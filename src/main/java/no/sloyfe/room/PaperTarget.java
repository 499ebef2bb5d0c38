package no.sloyfe.room;

import java.util.ArrayList;
import java.util.List;
import no.sloyfe.method.Attribution;
import no.sloyfe.method.Slot;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a sheet become: a group's points of a step, or lines on the list.
 *
 * @param most how many a group may have there in all; null: as many as they like
 */
public record PaperTarget(Station station, Kind kind, @Nullable Slot slot, @Nullable Integer most) {

    /** As the form sends it. */
    public String value() {
        return station.run() + (slot == null ? "" : ":" + slot.key());
    }

    /** Steps that leave points and have begun, the newest first; none where points have no sender. */
    static List<PaperTarget> of(Route route, Run present) {
        List<PaperTarget> targets = new ArrayList<>();
        route.stations().stream()
                .filter(each -> each.run().round() == 0 && (each.run().sameStep(present) || route.precedes(each.run(), present)))
                .forEach(each -> targets.addAll(of(each)));
        return targets.reversed();
    }

    private static List<PaperTarget> of(Station station) {
        Step step = station.step();
        if (step.form() == SocialForm.INDIVIDUAL || step.attribution() == Attribution.ANONYMOUS) {
            return List.of();
        }
        return switch (step.task()) {
            case Task.Points points -> each(station, Kind.POINT, points.slots(), points.max());
            case Task.Gather gather -> each(station, Kind.shared(step), gather.slots(), gather.most());
            case Task.Sort sort -> each(station, Kind.shared(step), sort.fields(), null);
            case Task.Cluster _, Task.Link _ -> each(station, Kind.shared(step), List.of(), null);
            case Task.Talk _, Task.Notes _, Task.Vote _, Task.Remark _, Task.Rate _, Task.Pick _ -> List.of();
        };
    }

    private static List<PaperTarget> each(Station station, Kind kind, List<Slot> slots, @Nullable Integer most) {
        return slots.isEmpty() ? List.of(new PaperTarget(station, kind, null, most))
                : slots.stream().map(slot -> new PaperTarget(station, kind, slot, most)).toList();
    }
}
