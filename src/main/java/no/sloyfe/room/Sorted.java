package no.sloyfe.room;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.method.Slot;
import org.jspecify.annotations.Nullable;

/** What a circle (null: everybody) sorts in the present step, and where it has put each thing. */
public record Sorted(Picture picture, @Nullable UUID circle) {

    /** What the step works on, and what was written for it here. */
    public List<Contribution> things() {
        List<Contribution> writtenHere = picture.written().at(circle, picture.item().id(),
                each -> (each.kind() == Kind.POINT || each.kind() == Kind.PLENARY) && isFromHere(each));
        return Stream.concat(picture.input(circle).stream(), writtenHere.stream()).toList();
    }

    /** The field that a thing stands in: where it was put, else where it was written in this step; null: in none yet. */
    public @Nullable String fieldOf(Contribution thing) {
        return placeOf(thing).orElse(isFromHere(thing) ? thing.slot() : null);
    }

    /** Where a thing was put; empty for one that nobody has moved. */
    Optional<String> placeOf(Contribution thing) {
        return picture.placements().stream()
                .filter(each -> each.contribution().equals(thing.id()) && Objects.equals(each.circle(), circle))
                .map(Placement::field).findFirst();
    }

    /** What a thing counts as where it stands in a field: the field, or what it was written as. */
    @Nullable Slot slotOf(Contribution thing, @Nullable String field) {
        return picture.route().inItem(picture.station().run()).flatMap(station -> station.step().task().slots().stream())
                .filter(slot -> slot.key().equals(field)).findFirst().orElseGet(() -> picture.slot(thing));
    }

    private boolean isFromHere(Contribution thing) {
        return thing.run().sameStep(picture.station().run());
    }
}
