package no.sloyfe.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that Sløyfe speaks; Bokmål unless somebody asks for another. */
public enum Language {
    NB("nb", "Bokmål"),
    NN("nn", "Nynorsk"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The two letters used in addresses, cookies and {@code <html lang>}. */
    public String code() {
        return code;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** For dates and numbers: English as it is written in Europe, with a 24-hour clock. */
    public Locale locale() {
        return this == EN ? Locale.UK : Locale.of(code, "NO");
    }

    public static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    /** The best of ours for a browser's Accept-Language header. */
    public static Language wanted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return NB;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                Optional<Language> ours = of(List.of(range.getRange().split("-")).getFirst());
                if (ours.isPresent()) {
                    return ours.get();
                }
                if (range.getRange().startsWith("no")) {
                    return NB;
                }
            }
        } catch (IllegalArgumentException malformed) {
            return NB;
        }
        return NB;
    }
}
