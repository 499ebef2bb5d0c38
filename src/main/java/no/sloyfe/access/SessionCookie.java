package no.sloyfe.access;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The cookie of a session. Browsers refuse the {@code __Host-} prefix over plain HTTP, so there it has none. */
final class SessionCookie {

    private SessionCookie() {}

    static String name(boolean secure) {
        return secure ? "__Host-sloyfe" : "sloyfe";
    }

    static ResponseCookie holding(Secret secret, Duration life, boolean secure) {
        return cookie(secret.text(), life, secure);
    }

    static ResponseCookie empty(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    private static ResponseCookie cookie(String value, Duration life, boolean secure) {
        return ResponseCookie.from(name(secure), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(life)
                .build();
    }
}
