package no.sloyfe.web;

import org.springframework.http.HttpStatus;

/**
 * Ends a request with a clear sentence to the visitor: a text's key, its arguments and a status
 * from 400 to 499. Domain rules answer with values; a controller that cannot go on throws this.
 */
public final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final transient Object[] arguments;

    public Refused(HttpStatus status, String key, Object... arguments) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    /** 404: there is no such thing, or none that the visitor may know of. */
    public static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "web.refused.not-found");
    }

    public static Refused forbidden() {
        return new Refused(HttpStatus.FORBIDDEN, "web.refused.forbidden");
    }

    public static Refused forbidden(String key, Object... arguments) {
        return new Refused(HttpStatus.FORBIDDEN, key, arguments);
    }

    /** 409: it came too late, or somebody else was first. */
    public static Refused conflict(String key, Object... arguments) {
        return new Refused(HttpStatus.CONFLICT, key, arguments);
    }

    /** 410: it was there once. */
    public static Refused gone(String key, Object... arguments) {
        return new Refused(HttpStatus.GONE, key, arguments);
    }

    /** 422: what was sent can be understood, but not taken. */
    public static Refused unfit(String key, Object... arguments) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, key, arguments);
    }

    /** 429: wait a little. */
    public static Refused tooMany(String key, Object... arguments) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, key, arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String sentence(Words words) {
        return words.of(key, arguments);
    }
}
