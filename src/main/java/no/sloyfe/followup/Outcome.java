package no.sloyfe.followup;

/** What was seen when somebody looked for a measure's sign. */
public enum Outcome {
    WORKS,
    PARTLY,
    NOT
}
