package no.sloyfe.followup;

import no.sloyfe.meeting.LoopId;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The right to one loop; only {@link LoopAccess} makes it, and nothing of a loop is loaded without it.
 *
 * @param reads may open the loop's page
 * @param leads leads the unit or a meeting in the loop: may say what became of things, and plan the next meeting
 * @param person who asks, where that is a person and not a guest
 */
public record LoopPlace(
        LoopId id,
        OwnerId owner,
        UnitId unit,
        String name,
        String unitName,
        boolean reads,
        boolean leads,
        @Nullable PersonId person) {

    /** Who leads may settle every promise, and each their own. */
    public boolean maySettle(Milestone milestone) {
        return leads || milestone.promisedBy(person);
    }
}
