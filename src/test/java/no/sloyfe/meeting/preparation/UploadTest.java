package no.sloyfe.meeting.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void a_long_name_is_cut_between_characters_and_keeps_its_ending() {
        assertThat(name("a" + "😀".repeat(90) + ".pdf")).isEqualTo("a" + "😀".repeat(54) + ".pdf");
        assertThat(name("x".repeat(300) + ".pdf")).isEqualTo("x".repeat(110) + ".pdf");
    }

    @Test
    void a_path_leaves_its_last_part_alone() {
        assertThat(name("C:\\Lærerrommet\\../plan.pdf")).isEqualTo("plan.pdf");
    }

    private static String name(String given) {
        return ((Upload.Accepted) Upload.of(given, PDF)).name();
    }
}
