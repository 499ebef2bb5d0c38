package no.sloyfe.room;

import java.util.Optional;

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
        String clean = raw.replace("\r\n", "\n").replace('\r', '\n').strip();
        boolean legible = clean.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        boolean paired = clean.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        return clean.isEmpty() || clean.length() > LONGEST || !legible || !paired
                ? Optional.empty()
                : Optional.of(new ContributionText(clean));
    }
}
