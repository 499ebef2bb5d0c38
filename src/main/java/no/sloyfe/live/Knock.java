package no.sloyfe.live;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to listen. Method and origin are already checked; the rest is for the doorkeeper.
 *
 * @param view "participant", "leader" or "screen"
 * @param cookies by name, as the browser sent them
 * @param language the {@code language} query parameter, unchecked
 * @param acceptLanguage the header as it came
 * @param secure whether the browser came by HTTPS
 */
public record Knock(
        UUID stream,
        String view,
        Map<String, String> cookies,
        @Nullable String language,
        @Nullable String acceptLanguage,
        boolean secure) {

    public Knock {
        cookies = Map.copyOf(cookies);
    }
}
