package no.sloyfe.meeting.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedQuestionTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Er vi fornøyde?", "Skal vi gjøre det igjen?", "Og bør vi endre noe?", "Trur de at det verkar?", "Veit vi nok no?",
        "Do we agree?", "Isn’t it time?", "Vi har sett tallene. Er de gode?"
    })
    void yes_or_no_answers_it(String question) {
        assertThat(ClosedQuestion.in(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Hva bekrefter resultatene?", "Korleis veit vi det?", "Which signs do we see?", "Er det slik? Hvordan merker vi det?",
        "Tenk på en time som gikk bra.", ""
    })
    void asks_for_more(String question) {
        assertThat(ClosedQuestion.in(question)).isFalse();
    }
}
