package no.sloyfe.method;

/** How one meets what others say in a step. */
public enum Stance {
    OPEN,
    /** Objections are held back. */
    SEARCH,
    /** What works is said before what is hard. */
    POSITIVE_FIRST,
    SCRUTINISE
}
