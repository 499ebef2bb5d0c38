package no.sloyfe.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedMethodTest {

    private static final String WHOLE =
            """
            id: X01
            version: 1
            name: {nb: Navn, nn: Namn, en: Name}
            summary: {nb: Kort., nn: Kort., en: Short.}
            purposes: [explore]
            sizes: 4-5
            steps:
              - key: alone
                name: {nb: Alene, nn: Åleine, en: Alone}
                instruction: {nb: Skriv., nn: Skriv., en: Write.}
                form: individual
                minutes: 5
                task: {notes: {max: 3}}
              - key: group
                name: {nb: Gruppe, nn: Gruppe, en: Group}
                instruction: {nb: Snakk., nn: Snakk., en: Talk.}
                form: group
                minutes: 6
                task: {points: {max: 3}}
                input: {step: alone}
            """;

    @Test
    void a_whole_method_is_read() {
        Method method = MethodReader.read(Yaml.read("x01.yaml", WHOLE));
        assertThat(method.step("group").orElseThrow().seconds()).isEqualTo(360);
        assertThat(method.step("group").orElseThrow().visibility()).isEqualTo(Visibility.GROUP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 1                        | version: one                       | 2  | «version» must be a whole number from 1 to 9999, not «one»
            version: 1                        | verson: 1                          | 1  | «version» is missing
            name: {nb: Navn, nn: Namn, en     | name: {nb: Navn, no: Namn, en      | 3  | «nn» is missing
            purposes: [explore]               | purposes: [explore, fun]           | 5  | «purposes» cannot be «fun»; allowed: connect, decide,
            sizes: 4-5                        | sizes: 5-4                         | 6  | «sizes» must be a smallest and a largest group, as in 4-5
            form: individual                  | form: alone                        | 11 | «form» cannot be «alone»; allowed: group, individual, pair, plenary, trio
            minutes: 5                        | minuts: 5                          | 8  | «minutes» is missing
            minutes: 5                        | minutes: 5000                      | 12 | «minutes» must be a whole number from 1 to 480, not «5000»
            task: {notes: {max: 3}}           | task: {note: {max: 3}}             | 13 | «note» is not known here; allowed: notes, points, gather, vote, sort
            task: {notes: {max: 3}}           | task: {points: {max: 3}}           | 13 | points are agreed in pairs, trios or groups
            task: {points: {max: 3}}          | task: {points: {max: 3, most: 1}}  | 19 | «most» is not known here; allowed: max, slots
            input: {step: alone}              | input: {step: aline}               | 20 | «aline» is not an earlier step; allowed: alone
            input: {step: alone}              | input: {step: group}               | 20 | «group» is not an earlier step
            input: {step: alone}              | turns: in-turn                     | 20 | a step that goes in turn must say «turn-seconds»
            input: {step: alone}              | rounds: 3                          | 20 | only pairs and trios change partners; «form» is group here
            key: group                        | key: alone                         | 14 | an earlier step is already called «alone»
            id: X01                           | id:                                | 1  | a value is missing
            id: X01                           | id: [                              | 3  | not YAML
            id: X01                           | id: "\\U"                         | 1  | not YAML
            """)
    void what_is_wrong_is_said_with_its_line(String right, String wrong, int line, String said) {
        Malformed malformed = catchThrowableOfType(
                Malformed.class, () -> MethodReader.read(Yaml.read("x01.yaml", WHOLE.replace(right, wrong))));
        assertThat(malformed).isNotNull();
        assertThat(malformed.getMessage()).startsWith("x01.yaml, line " + line + ": ").contains(said);
        assertThat(malformed.line()).isEqualTo(line);
    }

    @Test
    void a_figure_that_is_short_to_write_and_endless_to_show_is_refused() {
        Malformed malformed = catchThrowableOfType(Malformed.class, () -> MethodReader.read(Yaml.read("x01.yaml", WHOLE
                + "    facts: {source: Kilde, figures: [{key: a, label: A, value: 1e999999999}]}\n")));
        assertThat(malformed).isNotNull();
        assertThat(malformed.getMessage()).contains("«value» must be a number with a point, as in 0.42, not «1e999999999»");
    }

    @Test
    void the_same_key_twice_is_refused() {
        Malformed malformed = catchThrowableOfType(
                Malformed.class, () -> Yaml.read("x.yaml", "id: M01\nid: M02\n"));
        assertThat(malformed).hasMessage("x.yaml, line 2: «id» is said twice");
    }
}
