package no.sloyfe.room;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a circle (null: everybody) has put something: a field, a theme or another thing. */
record Placement(UUID contribution, @Nullable UUID circle, String field) {}
