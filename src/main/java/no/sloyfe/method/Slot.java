package no.sloyfe.method;

import org.jspecify.annotations.Nullable;

/** What a note can be: an answer to a prompt, a note with a mark ({@code !}, {@code ?}), a note in a field. */
public record Slot(String key, @Nullable String symbol, Texts label, @Nullable Integer max) {}
