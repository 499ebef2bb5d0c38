package no.sloyfe.followup.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The leader's note, and when the minutes were approved; null while they are not. */
public record Approval(String note, @Nullable Instant at, String by) {

    public boolean given() {
        return at != null;
    }
}
