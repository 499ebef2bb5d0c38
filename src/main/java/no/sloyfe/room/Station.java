package no.sloyfe.room;

import no.sloyfe.meeting.Item;
import no.sloyfe.method.Step;

/**
 * A place on the route through a meeting: the run, and the item and step it goes through.
 *
 * @param seconds planned for this one run
 * @param itemNumber 1 … among the items
 */
public record Station(Run run, Item item, Step step, int seconds, int itemNumber, int items) {

    /** 1 … among the item's steps. */
    public int stepNumber() {
        return run.step() + 1;
    }
}
