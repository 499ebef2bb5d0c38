package no.sloyfe;

import org.jspecify.annotations.Nullable;

/** Says in one sentence, in Bokmål and English, why the program does not start and what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String norwegian, String english) {
        this(norwegian, english, null);
    }

    public CannotStart(String norwegian, String english, @Nullable Throwable cause) {
        super(norwegian + " / " + english, cause);
    }
}
