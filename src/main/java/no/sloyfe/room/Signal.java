package no.sloyfe.room;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A sign that was given to a circle; it shows for a minute. */
public record Signal(UUID circle, Sign sign, Instant givenAt) {

    static final Duration LASTS = Duration.ofMinutes(1);

    /** When it is no longer shown, in milliseconds since 1970. */
    public long until() {
        return givenAt.plus(LASTS).toEpochMilli();
    }
}
