package no.sloyfe.method;

/** Whether what is written carries its author. */
public enum Attribution {
    NAMED,
    /** No author reference is stored anywhere. */
    ANONYMOUS
}
