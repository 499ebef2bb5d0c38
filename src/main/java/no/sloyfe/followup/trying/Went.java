package no.sloyfe.followup.trying;

/** How it went with what somebody tried. */
public enum Went {
    WORKED,
    PARTLY,
    NOT,
    UNTRIED
}
