package no.sloyfe.organisation;

import java.util.regex.Pattern;
import no.sloyfe.web.Typed;

/** Mail addresses as people write them; kept in lower case. */
public final class MailAddress {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s<>,;:\"()\\[\\]\\\\]+@[^@\\s<>,;:\"()\\[\\]\\\\.]+(\\.[^@\\s<>,;:\"()\\[\\]\\\\.]+)+");
    private static final Pattern IN_ANGLES = Pattern.compile(".*<([^<>]+)>");

    private MailAddress() {}

    /** Takes also «Kari Nordvik <kari@…>», the way a mail program copies an address. */
    public static String cleaned(String written) {
        String line = Typed.line(written);
        var angles = IN_ANGLES.matcher(line);
        return Typed.small((angles.matches() ? angles.group(1) : line).strip());
    }

    public static boolean fits(String cleaned) {
        return cleaned.length() <= 254 && SHAPE.matcher(cleaned).matches();
    }
}
