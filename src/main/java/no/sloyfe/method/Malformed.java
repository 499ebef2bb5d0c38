package no.sloyfe.method;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** A method or template that cannot be read, with the file and line where it goes wrong and what is allowed there. */
public final class Malformed extends RuntimeException {

    private final String file;
    private final int line;
    private final transient Fault fault;

    Malformed(Place place, Fault fault) {
        super(place + ": " + inEnglish(fault));
        this.file = place.file();
        this.line = place.line();
        this.fault = fault;
    }

    /** A text that is longer than so many characters. */
    public static Malformed tooLong(int most) {
        return new Place("", 1).wrong("method.fault.too-long", most);
    }

    public String file() {
        return file;
    }

    /** The first line is 1; 0 where lines mean nothing, as in a frozen method. */
    public int line() {
        return line;
    }

    public Fault fault() {
        return fault;
    }

    /** For those who start the program with a file that is wrong; nobody has chosen a language then. */
    private static String inEnglish(Fault fault) {
        var texts = new Properties();
        try (var reader = new InputStreamReader(Objects.requireNonNull(
                Malformed.class.getResourceAsStream("/messages/method_en.properties")), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        String said = texts.getProperty(fault.key());
        for (int hole = 0; hole < fault.arguments().size(); hole++) {
            said = said.replace("{" + hole + "}", fault.arguments().get(hole).toString());
        }
        return said;
    }
}
