package no.sloyfe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders between features hold: no cycles, nobody reaches into another's rooms. And the parts are the same in every start. */
class HouseTest {

    @Test
    void features_reach_each_other_by_their_public_face_only() {
        ApplicationModules.of(Sloyfe.class).verify();
    }

    @Test
    void no_part_is_there_on_a_condition_since_the_parts_are_found_when_the_program_is_laid_out() throws IOException {
        assertThat(filesWith("@(Conditional\\w*|Profile)\\b")).isEmpty();
    }

    @Test
    void nobody_asks_for_a_transaction_by_an_annotation_since_none_would_be_opened() throws IOException {
        assertThat(filesWith("@Transactional\\w*")).isEmpty();
    }

    private static List<Path> filesWith(String words) throws IOException {
        Pattern pattern = Pattern.compile(words);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(file -> pattern.matcher(read(file)).find()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
