package no.sloyfe.web;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The database cannot be reached or is taken by others: worth trying again in a moment, and nothing was stored. */
final class Busy {

    private Busy() {}

    static boolean is(@Nullable Object thrown) {
        for (@Nullable Throwable cause = thrown instanceof Throwable first ? first : null; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException || cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }
}
