package no.sloyfe.room;

import no.sloyfe.access.Place;
import no.sloyfe.web.Words;

/** What the last meeting in the loop promised and what became of it; given by follow-up. */
public interface Promises {

    /** HTML; empty when there is nothing to show. With {@code settle}, those who lead can say what became of each. */
    String list(Place place, Words words, boolean settle);

    /** HTML for all to read from the back row, without what is each one's own; empty when there is nothing to show. */
    String forScreen(Place place, Words words);
}
