package no.sloyfe.web;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** The database cannot be reached or is taken by others: worth trying again in a moment, and nothing is said to be stored. */
final class Busy {

    /** Of the connection, of resources such as the disk, an operator's doing, of the system (PostgreSQL, appendix A). */
    private static final Set<String> TROUBLES = Set.of("08", "53", "57", "58");

    private Busy() {}

    static boolean is(@Nullable Object thrown) {
        for (@Nullable Throwable cause = thrown instanceof Throwable first ? first : null; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException || cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException || cause instanceof TransactionSystemException
                    || (cause instanceof SQLException sql && isTrouble(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrouble(@Nullable String state) {
        return state != null && state.length() == 5 && TROUBLES.contains(state.substring(0, 2));
    }
}
