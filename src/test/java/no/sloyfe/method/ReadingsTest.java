package no.sloyfe.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private final String one = Library.shipped().text(new MethodId("M01")).orElseThrow();
    private final String other = Library.shipped().text(new MethodId("M02")).orElseThrow();
    private final List<String> read = new ArrayList<>();

    @Test
    void a_text_is_read_once_and_a_changed_text_anew() {
        Readings readings = new Readings(this::read);
        Method first = readings.of(one);
        assertThat(readings.of(String.valueOf(one.toCharArray()))).isSameAs(first);
        assertThat(readings.of(one.replace("version: 1", "version: 2")).version()).isEqualTo(2);
        assertThat(read).hasSize(2);
    }

    @Test
    void what_is_longest_unused_is_let_go_of() {
        Readings readings = new Readings(this::read, one.length() + other.length() - 1);
        readings.of(one);
        readings.of(other);
        readings.of(other);
        readings.of(one);
        assertThat(read).containsExactly(one, other, one);
    }

    @Test
    void what_cannot_be_read_is_not_remembered() {
        Readings readings = new Readings(this::read);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> readings.of("id: M99")).isInstanceOf(Malformed.class);
        }
        assertThat(read).hasSize(2);
    }

    private Method read(String text) {
        read.add(text);
        return Method.read("test", text);
    }
}
