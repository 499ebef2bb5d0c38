package no.sloyfe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Tells on the next page what an action did. A controller takes it as an argument, says its text's
 * key and redirects; the words are carried by a cookie that lives for one page.
 */
public final class Receipt {

    private static final String COOKIE = "receipt";

    private final HttpServletResponse response;

    Receipt(HttpServletResponse response) {
        this.response = response;
    }

    /** Arguments go into the text as they are written here: format dates and numbers first. */
    public void say(String key, String... arguments) {
        String value = key + Arrays.stream(arguments)
                .map(argument -> "~" + URLEncoder.encode(argument, StandardCharsets.UTF_8).replace("~", "%7E"))
                .collect(Collectors.joining());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, Duration.ofMinutes(1)));
    }

    static Optional<String> told(HttpServletRequest request, Words words) {
        return Pages.cookie(request, COOKIE).filter(value -> !value.isEmpty()).flatMap(value -> {
            try {
                String[] parts = value.split("~");
                Object[] arguments = Arrays.stream(parts).skip(1)
                        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toArray();
                return Optional.of(words.of(parts[0], arguments));
            } catch (RuntimeException forged) {
                return Optional.empty();
            }
        });
    }

    static void forget(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
    }

    private static String cookie(String value, Duration life) {
        return ResponseCookie.from(COOKIE, value).path("/").httpOnly(true).sameSite("Lax").maxAge(life).build().toString();
    }
}
