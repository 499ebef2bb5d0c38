package no.sloyfe.meeting.invitation;

import java.time.Instant;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a mail address who is to take part.
 *
 * @param language their own, else the unit's
 * @param invitedAt when the invitation was laid out to be sent
 * @param ready done with every preparation task
 */
public record Invitee(
        ParticipantId participant, String name, String mail, Language language, @Nullable Instant invitedAt, boolean ready) {

    public boolean invited() {
        return invitedAt != null;
    }
}
