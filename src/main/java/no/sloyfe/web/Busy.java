package no.sloyfe.web;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure says of the database: worth trying again in a moment, and nothing is said to be stored. */
public final class Busy {

    /** Of the connection, of resources such as the disk, an operator's doing, of the system (PostgreSQL, appendix A). */
    private static final Set<String> TROUBLES = Set.of("08", "53", "57", "58");

    private Busy() {}

    /** It cannot be reached, went away meanwhile or is taken by others. */
    static boolean is(@Nullable Object thrown) {
        return away(thrown) || among(thrown, TransientDataAccessException.class::isInstance);
    }

    /** It cannot be reached, has no room, or went away before it had answered to a commit or a rollback. */
    public static boolean away(@Nullable Object thrown) {
        return among(thrown, cause -> cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException || cause instanceof TransactionSystemException
                || (cause instanceof SQLException sql && isTrouble(sql.getSQLState())));
    }

    static boolean among(@Nullable Object thrown, Predicate<Throwable> which) {
        for (@Nullable Throwable cause = thrown instanceof Throwable first ? first : null; cause != null; cause = cause.getCause()) {
            if (which.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrouble(@Nullable String state) {
        return state != null && state.length() == 5 && TROUBLES.contains(state.substring(0, 2));
    }
}
