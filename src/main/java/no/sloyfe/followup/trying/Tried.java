package no.sloyfe.followup.trying;

import no.sloyfe.followup.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose to try, and the loop whose next meeting asks.
 *
 * @param went null until they have told
 */
public record Tried(EntryId id, String what, String loopName, @Nullable Went went, String note) {}
