package no.sloyfe.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/meetings", "/meetings/01a2017a-b74e/room/leader", "/login/x~y_z.pdf", "/units/1/"})
    void a_path_of_ours_is_gone_to(String path) {
        assertThat(OwnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil", "/\\evil", "/.//evil", "/..//x", "/..", "/a/../b", "/./a", "/a//b", "https://evil", "/a?b", "/%2f", "javascript:x"})
    void anything_else_leads_to_the_front_page(String path) {
        assertThat(OwnPath.of(path)).isEqualTo("/");
    }
}
