package no.sloyfe.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is listening: which session, which participant if any, which view of which stream. */
public record Listener(
        UUID owner, UUID stream, UUID session, @Nullable UUID participant, String view, String language) {}
