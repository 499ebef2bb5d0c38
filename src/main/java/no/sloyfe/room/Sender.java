package no.sloyfe.room;

import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.preparation.AnswerSecret;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command.
 *
 * @param secret kept by this browser only: lets the writer of something anonymous change it
 */
public record Sender(Place place, @Nullable AnswerSecret secret) {

    public static Sender of(Place place) {
        return new Sender(place, null);
    }

    @Nullable ParticipantId participant() {
        return place.participant().orElse(null);
    }

    byte @Nullable [] secretHash(Run run) {
        return secret == null ? null : secret.hash(run.item() + "." + run.step());
    }
}
