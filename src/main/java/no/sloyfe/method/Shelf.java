package no.sloyfe.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Takes files that ship with the program from the class path. */
final class Shelf {

    private Shelf() {}

    static Fields read(String path) {
        return Yaml.read(path, text(path));
    }

    static String text(String path) {
        try (InputStream stream = Shelf.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " does not ship with the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
