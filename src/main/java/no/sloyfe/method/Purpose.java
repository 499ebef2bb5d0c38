package no.sloyfe.method;

/** What a method is good for. */
public enum Purpose {
    OPENING,
    SHARING,
    THINKING,
    DEEPENING,
    GATHERING,
    SORTING,
    CHOOSING,
    CLOSING
}
