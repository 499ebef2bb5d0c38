package no.sloyfe.live;

import java.util.Locale;

/** Why the server ends a stream. */
enum Farewell {
    /** The session has too many streams open; this was the oldest. The browser should wait until it is looked at. */
    CROWDED,
    /** The session may not listen any more. */
    CLOSED,
    /** The program stops or the connection is old: come back soon. */
    RETURN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
