package no.sloyfe.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever comes in, a parser gives a value or its own refusal; a million inputs more in {@code bin/bench fuzz}. */
class ParsersTest {

    @Test
    void no_parser_lets_anything_escape() {
        Feeding feeding = new Feeding().feed(Long.getLong("sloyfe.inputs", 2500), Long.getLong("sloyfe.seed", 1));
        if (Boolean.getBoolean("sloyfe.figures")) {
            feeding.figures().forEach(System.out::println);
        }
        assertThat(feeding.faults()).isEmpty();
    }
}
