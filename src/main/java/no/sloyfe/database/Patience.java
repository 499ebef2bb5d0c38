package no.sloyfe.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a start has for a database that somebody else runs and that is not there yet, since machine and database may have been started together:
 * it says once that it waits, and begins again for so long. What does not pass by waiting is told at once.
 */
record Patience(Duration longest) {

    /** What a start does with the database; it can be begun again. */
    interface Work<T> {
        T done() throws SQLException;
    }

    static final Patience NONE = new Patience(Duration.ZERO);

    private static final Set<String> PASSING = Set.of("57P03", "53300"); // starting up or shutting down; too many connections
    private static final String AWAY = "08";
    private static final String DISAGREED = "08004"; // so the driver says when the server wants another kind of login or line
    private static final long BETWEEN_TRIES_MS = 250;

    <T> T with(Server server, Work<T> work) throws SQLException {
        long until = 0;
        while (true) {
            try {
                return work.done();
            } catch (SQLException | RuntimeException e) {
                SQLException why = passing(e);
                if (why == null) {
                    throw e;
                }
                if (until == 0) {
                    until = System.nanoTime() + longest.toNanos();
                    say(server);
                }
                if (System.nanoTime() >= until || !pause()) {
                    throw why;
                }
            }
        }
    }

    private static @Nullable SQLException passing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException why && why.getSQLState() != null) {
                String state = why.getSQLState();
                return PASSING.contains(state) || (state.startsWith(AWAY) && !state.equals(DISAGREED)) ? why : null;
            }
        }
        return null;
    }

    private void say(Server server) {
        if (!longest.isZero()) {
            System.out.println("Sløyfe: venter i inntil " + longest.toSeconds() + " sekunder på databasen på " + server.place()
                    + " / waiting for up to " + longest.toSeconds() + " seconds for the database at " + server.place());
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_TRIES_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
