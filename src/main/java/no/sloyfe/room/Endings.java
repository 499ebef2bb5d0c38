package no.sloyfe.room;

import no.sloyfe.access.Place;
import no.sloyfe.web.Words;

/** What a meeting has settled, and the form to settle more; given by follow-up. */
public interface Endings {

    /** HTML of what has been settled so far in the item that runs, or in all when over. */
    String list(Place place, Words words);

    /** HTML for those who lead: the list, and the way to settle what the running item ends in. */
    String forLeader(Place place, Words words);
}
