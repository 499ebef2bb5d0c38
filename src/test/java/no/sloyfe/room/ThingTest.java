package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThingTest {

    @Test
    void what_a_newer_node_has_touched_may_be_anything() {
        assertThat(Thing.of("COUNT")).isEqualTo(Thing.COUNT);
        assertThat(Thing.of("SOMETHING_NEW")).isEqualTo(Thing.STAGE);
    }
}
