package no.sloyfe.followup;

import java.util.UUID;

/**
 * Identifies one thing that a meeting leaves behind. The form that makes it carries the id, so that the same form sent twice
 * is kept once.
 */
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
