package no.sloyfe.grouping;

/** What somebody does for the group (domain.md, 2). */
public enum Role {
    /** Gives the word, and does not speak first. */
    CHAIR,
    TIMEKEEPER,
    REPORTER,
    /** Stops the group from wandering off the matter. */
    TOPIC_KEEPER
}
