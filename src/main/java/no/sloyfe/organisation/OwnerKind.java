package no.sloyfe.organisation;

/** What an owner of units can be. */
public enum OwnerKind {
    MUNICIPALITY,
    COUNTY,
    PRIVATE
}
