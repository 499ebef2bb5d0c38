package no.sloyfe.meeting;

/** What one does for the group; drawn before the meeting, in rotation over time. */
public enum GroupRole {
    /** Gives the word, and does not speak first. */
    CHAIR,
    TIMEKEEPER,
    REPORTER,
    /** Stops the group from wandering off the matter. */
    TOPIC_KEEPER
}
