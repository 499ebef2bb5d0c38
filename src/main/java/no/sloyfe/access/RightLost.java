package no.sloyfe.access;

import java.util.List;
import java.util.UUID;

/** Whoever has these sessions may do less than before; what is open to them is asked anew. Published after the commit. */
public record RightLost(List<UUID> sessions) {}
