package no.sloyfe.room;

import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Something a participant wrote in a step, or a group agreed on.
 *
 * @param author null where the step is anonymous
 * @param circle where it was said or agreed; null: alone, in plenary or anonymous
 * @param text null when withdrawn or erased
 */
public record Contribution(
        UUID id,
        Run run,
        Kind kind,
        @Nullable ParticipantId author,
        byte @Nullable [] secretHash,
        @Nullable UUID circle,
        @Nullable String slot,
        @Nullable String text,
        long createdRevision,
        long revision) {

    public boolean withdrawn() {
        return text == null;
    }
}
