package no.sloyfe.meeting.preparation;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What lets an anonymous writer edit: kept in the writer's browser only, for one meeting. The
 * database learns a hash that differs from task to task, so that one writer's answers do not hang together.
 */
public record AnswerSecret(String text) {

    private static final String COOKIE = "sloyfe-answers";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int LENGTH = 43;

    /** The one that this browser holds for the meeting that the address is of. */
    public static Optional<AnswerSecret> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE) && cookie.getValue().length() == LENGTH)
                        .map(cookie -> new AnswerSecret(cookie.getValue()))
                        .findFirst();
    }

    /** The browser's own, or a new one; the answer hands it over for another year. */
    public static AnswerSecret ofOrNew(MeetingId meeting, HttpServletRequest request, HttpServletResponse response) {
        AnswerSecret secret = of(request).orElseGet(() -> new AnswerSecret(Secret.random().text()));
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, secret.text())
                .path("/meetings/" + meeting)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build()
                .toString());
        return secret;
    }

    byte[] hash(TaskId task) {
        return hash(task.toString());
    }

    /** Of this secret for one purpose; different purposes do not hang together. */
    public byte[] hash(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + " " + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "AnswerSecret";
    }
}
