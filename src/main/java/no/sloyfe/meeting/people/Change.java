package no.sloyfe.meeting.people;

/** What came of a wish to change who takes part. */
public sealed interface Change {

    /** How many came or went. */
    record Done(int people) implements Change {}

    /** The meeting is over or cancelled. */
    record Closed() implements Change {}

    /** The person has been in the meeting and stays in its story. */
    record HasJoined() implements Change {}
}
