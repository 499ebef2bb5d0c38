package no.sloyfe.method;

import org.jspecify.annotations.Nullable;

/**
 * What a note can be: an answer to a prompt, a note with a mark ({@code !}, {@code ?}), a note in a field.
 *
 * @param drawing the number of one of our own drawings, where people choose a picture (domain.md, M18)
 */
public record Slot(String key, @Nullable String symbol, Texts label, @Nullable Integer max, @Nullable Integer drawing) {

    public Slot(String key, @Nullable String symbol, Texts label, @Nullable Integer max) {
        this(key, symbol, label, max, null);
    }
}
