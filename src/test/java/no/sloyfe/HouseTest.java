package no.sloyfe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Pattern condition = Pattern.compile("@(Conditional\\w*|Profile)\\b");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> condition.matcher(read(file)).find())).isEmpty();
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
