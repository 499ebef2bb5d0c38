package no.sloyfe.staff;

import no.sloyfe.access.Caller;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.UnitId;

/** A leader of the unit has taken somebody out of it; published in the transaction that does. */
public record Released(Caller.Member by, UnitId unit, PersonId person) {}
