package no.sloyfe.meeting.checklist;

import no.sloyfe.meeting.Item;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a plan lacks.
 *
 * @param item where it can be mended, when that is in the programme
 * @param press whether one press mends it; otherwise the planner is taken to where it is mended
 */
public record Lack(Lacking what, @Nullable Item item, boolean press) {

    /** Where the planner mends it, below the meeting's address; with a purpose, methods are proposed there. */
    public String address() {
        if (item == null) {
            return what == Lacking.PREPARATION ? "/preparation/tasks" : "/groups";
        }
        String address = "/programme/" + item.id();
        return switch (what) {
            case TURNS, PLENARY -> address + "?purpose=EXPLORE";
            case SEARCH -> address + "?purpose=DECIDE";
            case CAUSE -> address + "?purpose=CONNECT";
            case NEGATIVE_FIRST -> address + "?purpose=EVALUATE";
            case PREPARATION, CLOSED, GROUPS, ALIKE, BINDING -> address;
        };
    }
}
