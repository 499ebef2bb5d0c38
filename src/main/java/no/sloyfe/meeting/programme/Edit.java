package no.sloyfe.meeting.programme;

import no.sloyfe.meeting.ItemId;

/** What came of a wish to change the programme. */
public sealed interface Edit {

    /** The item as it now stands, or where it stood. */
    record Done(ItemId item) implements Edit {}

    record Stopped(Reason why) implements Edit {}

    /** Why a programme cannot be changed so. */
    enum Reason {
        /** The meeting is over or cancelled. */
        CLOSED,
        /** The item has begun in a meeting that is running. */
        BEGUN,
        /** The item is not in this programme, or not any more. */
        GONE,
        /** There are as many items as a programme can hold. */
        FULL
    }
}
