package no.sloyfe.meeting.preparation;

import no.sloyfe.access.ParticipantId;

/** Whom an answer belongs to: somebody with a name, or whoever holds a secret. */
sealed interface Author {

    record Named(ParticipantId participant) implements Author {}

    record Anonymous(AnswerSecret secret) implements Author {}
}
