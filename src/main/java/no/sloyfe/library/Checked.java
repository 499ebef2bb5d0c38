package no.sloyfe.library;

import no.sloyfe.method.Malformed;
import no.sloyfe.method.Method;
import org.jspecify.annotations.Nullable;

/**
 * A text in the method language, read: either the method it says, or the first thing wrong with it.
 *
 * @param fault null when all is well, and then there is a method
 */
public record Checked(@Nullable Method method, @Nullable Malformed fault) {

    static Checked of(String text) {
        try {
            return text.length() > OwnMethod.LONGEST
                    ? new Checked(null, Malformed.tooLong(OwnMethod.LONGEST))
                    : new Checked(Method.read("", text), null);
        } catch (Malformed wrong) {
            return new Checked(null, wrong);
        }
    }
}
