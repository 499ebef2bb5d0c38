package no.sloyfe.room;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a participant wrote before the meeting for the item that runs now. */
public record Prepared(UUID id, @Nullable String slot, String text) {}
