package no.sloyfe.room;

import java.util.List;
import java.util.UUID;
import no.sloyfe.method.Slot;
import no.sloyfe.method.Task;
import org.jspecify.annotations.Nullable;

/** The ideas that lie before a circle (null: the room) with the remarks they have got, and those they still lack (domain.md, M12). */
public record Remarks(List<Idea> ideas) {

    public record Idea(Contribution idea, List<Contribution> remarks, List<Slot> missing) {}

    public static Remarks of(Picture picture, @Nullable UUID circle) {
        if (!(picture.task() instanceof Task.Remark(List<Slot> slots))) {
            return new Remarks(List.of());
        }
        return new Remarks(picture.input(circle).stream().map(idea -> idea(picture, idea, slots)).toList());
    }

    /** How many remarks are missing in all groups that have somebody here, or in the room. */
    public static int missing(Picture picture) {
        if (!(picture.task() instanceof Task.Remark)) {
            return 0;
        }
        if (picture.circles().isEmpty()) {
            return of(picture, null).missing();
        }
        return picture.circles().stream()
                .filter(circle -> picture.here().stream().anyMatch(each -> circle.has(each.id())))
                .mapToInt(circle -> of(picture, circle.id()).missing()).sum();
    }

    public int missing() {
        return ideas.stream().mapToInt(each -> each.missing().size()).sum();
    }

    private static Idea idea(Picture picture, Contribution idea, List<Slot> slots) {
        List<Contribution> remarks = picture.remarksOn(idea.id());
        List<Slot> missing = slots.stream()
                .filter(slot -> remarks.stream().noneMatch(remark -> slot.key().equals(remark.slot()))).toList();
        return new Idea(idea, remarks, missing);
    }
}
