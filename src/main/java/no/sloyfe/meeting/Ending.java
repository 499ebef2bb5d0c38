package no.sloyfe.meeting;

/** The binding thing that an item is to end in. */
public enum Ending {
    NONE,
    MEASURE,
    DECISION,
    AGREEMENT
}
