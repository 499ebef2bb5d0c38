package no.sloyfe.organisation;

/** What a person is in a unit; Sløyfe's own, since no directory tells a head teacher from a teacher. */
public enum Role {
    LEADER,
    STAFF
}
