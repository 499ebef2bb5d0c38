package no.sloyfe.meeting.groups;

import java.util.List;
import no.sloyfe.grouping.Clash;

/** What came of composing the groups of a planned meeting. */
sealed interface Composed {

    record Seated() implements Composed {}

    /** The rules cannot hold together. */
    record Impossible(List<Clash> clashes) implements Composed {}

    /** The meeting has begun, or is over. */
    record TooLate() implements Composed {}

    /** People, sizes or rules changed while we looked. */
    record Overtaken() implements Composed {}
}
