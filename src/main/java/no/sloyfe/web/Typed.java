package no.sloyfe.web;

import java.text.Normalizer;

/** Cleans what somebody typed or pasted, without changing what it says. */
public final class Typed {

    private Typed() {}

    /**
     * Line ends become {@code \n}; control characters, half characters and marks that turn the
     * direction of the text around them are left out; space at both ends goes.
     */
    public static String clean(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> !(c >= 0xD800 && c <= 0xDFFF))
                .filter(c -> !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069))
                .forEach(out::appendCodePoint);
        return Normalizer.normalize(out, Normalizer.Form.NFC).strip();
    }

    /** The same on one line. */
    public static String line(String raw) {
        return clean(raw).replaceAll("\\s+", " ");
    }

    /** In small letters, one for one: Java's own goes through a text again for each letter that becomes two. */
    public static String small(String text) {
        return text.codePoints().map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Characters as a reader counts them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
