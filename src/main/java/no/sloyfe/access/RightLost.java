package no.sloyfe.access;

import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;

/** A person may do less than before; what is open to them is asked anew. Published after the commit. */
public record RightLost(OwnerId owner, PersonId person) {}
