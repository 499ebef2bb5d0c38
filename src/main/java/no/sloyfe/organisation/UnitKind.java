package no.sloyfe.organisation;

/** What a unit can be. */
public enum UnitKind {
    SCHOOL,
    KINDERGARTEN
}
