package no.sloyfe.web;

import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a failure says of what was sent: it is more than the server takes. Jetty calls it «bad» or «unable to parse», and tells only in the cause why. */
final class TooLarge {

    private TooLarge() {}

    static boolean is(@Nullable Object thrown) {
        return Busy.among(thrown, cause -> cause instanceof HttpException known
                ? known.getCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                : saysSo(String.valueOf(cause.getMessage()))); // of a form in parts there is no more than the text
    }

    private static boolean saysSo(String message) {
        return message.contains("max length") || message.contains("file size exceeded");
    }
}
