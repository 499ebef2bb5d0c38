package no.sloyfe.room;

import java.util.Optional;
import java.util.UUID;
import no.sloyfe.meeting.ItemId;

/**
 * One going-through of one step.
 *
 * @param step 0 … in the item's method
 * @param round 0 …; above 0 only where partners change
 */
public record Run(ItemId item, int step, int round) {

    /** As it stands in addresses: item, step and round with dots between. */
    @Override
    public String toString() {
        return item + "." + step + "." + round;
    }

    static Optional<Run> of(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Run(new ItemId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** Whether both are in the same step, whatever the round. */
    public boolean sameStep(Run other) {
        return item.equals(other.item) && step == other.step;
    }
}
