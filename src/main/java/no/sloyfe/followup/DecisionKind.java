package no.sloyfe.followup;

/** A decision settles a matter; an agreement says how we shall do things together. */
public enum DecisionKind {
    DECISION,
    AGREEMENT
}
