package no.sloyfe.meeting.checklist;

import org.jspecify.annotations.Nullable;

/**
 * One question with its answer.
 *
 * @param mend where what is lacking can be put right, below the meeting's address; null: nowhere but in one's head
 */
public record Check(Question question, boolean done, @Nullable String mend) {}
