package no.sloyfe.method;

/** Who sees what is written in a step while it lasts. */
public enum Visibility {
    SELF,
    GROUP,
    ALL
}
