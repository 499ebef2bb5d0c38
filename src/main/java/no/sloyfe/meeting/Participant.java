package no.sloyfe.meeting;

import java.util.List;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person, or a guest without an account, in one meeting.
 *
 * @param teams the person's teams in the meeting's unit, by name
 * @param joined whether they have come into the room
 * @param left whether they have gone again
 */
public record Participant(
        ParticipantId id, @Nullable PersonId person, String name, List<String> teams, boolean guest, boolean joined, boolean left) {

    public Participant {
        teams = List.copyOf(teams);
    }
}
