package no.sloyfe.method;

/** Who has the word in a step. */
public enum Turns {
    /** Whoever wants it. */
    FREE,
    /** Each person in turn, the same time each; one may pass. */
    IN_TURN,
    /** Each group (or pair, or trio) gives one point and passes the word. */
    ONE_POINT_PER_GROUP
}
