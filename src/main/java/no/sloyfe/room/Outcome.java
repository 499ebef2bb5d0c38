package no.sloyfe.room;

import java.time.Instant;

/** What became of a command. */
public sealed interface Outcome {

    /** It is in the database since {@code at}. */
    record Accepted(Instant at) implements Outcome {}

    record Refused(Reason why) implements Outcome {}
}
