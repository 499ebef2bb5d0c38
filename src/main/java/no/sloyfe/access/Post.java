package no.sloyfe.access;

import no.sloyfe.organisation.Role;
import no.sloyfe.organisation.UnitId;

/** A member's place in one unit. */
public record Post(UnitId unit, String unitName, Role role) {

    public boolean leads() {
        return role == Role.LEADER;
    }
}
