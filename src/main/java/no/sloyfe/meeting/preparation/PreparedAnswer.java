package no.sloyfe.meeting.preparation;

import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody prepared, on its way into the meeting.
 *
 * @param slot joins it to a method's slot
 * @param label the question it answers
 * @param author null where the task is anonymous, and so is the name
 */
public record PreparedAnswer(
        UUID id, FieldId field, String slot, String label, String text, @Nullable ParticipantId author, @Nullable String name) {}
