package no.sloyfe.room;

import java.util.Optional;
import no.sloyfe.web.Typed;

/** What a participant wrote: 1–600 characters, trimmed, without control characters other than line breaks. */
public record ContributionText(String value) {

    public static final int LONGEST = 600;

    public ContributionText {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " characters");
        }
    }

    /** Cleans the text; empty when nothing is left or too much. */
    public static Optional<ContributionText> of(String raw) {
        boolean legible = raw.codePoints().noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || (c >= 0xD800 && c <= 0xDFFF));
        String clean = Typed.clean(raw);
        boolean seen = clean.codePoints().anyMatch(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT);
        return !seen || clean.length() > LONGEST || !legible ? Optional.empty() : Optional.of(new ContributionText(clean));
    }
}
