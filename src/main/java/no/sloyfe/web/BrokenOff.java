package no.sloyfe.web;

import java.io.EOFException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a failure says of the way here: the network let go before all that was sent had come. It is no one's mistake and can be sent again. */
final class BrokenOff {

    private BrokenOff() {}

    static boolean is(@Nullable Object thrown) {
        return Busy.among(thrown, cause -> cause instanceof EOFException || cause instanceof TimeoutException);
    }
}
