package no.sloyfe.method;

/** Who sits together in a step. */
public enum SocialForm {
    INDIVIDUAL,
    PAIR,
    TRIO,
    GROUP,
    PLENARY;

    /** Whether people find new company for each run; a group lasts the meeting. */
    public boolean changes() {
        return this == PAIR || this == TRIO;
    }
}
