package no.sloyfe.method;

/** A rule that the room holds while a step lasts. */
public enum Rule {
    /** Nobody answers or comments before everyone has had the word. */
    NO_COMMENTS,
    /** The group's chair is not the first to speak. */
    CHAIR_NOT_FIRST
}
