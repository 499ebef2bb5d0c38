package no.sloyfe.organisation;

import java.util.UUID;
import java.util.regex.Pattern;
import no.sloyfe.web.Refused;

/** Reads the ids that stand in addresses and forms. */
public final class Identity {

    private static final Pattern WHOLE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Identity() {}

    /** The id that the text is; refuses anything else as a page that does not exist. */
    public static UUID read(String text) {
        if (!WHOLE.matcher(text).matches()) { // UUID.fromString also takes shortened ones
            throw Refused.notFound();
        }
        return UUID.fromString(text);
    }
}
