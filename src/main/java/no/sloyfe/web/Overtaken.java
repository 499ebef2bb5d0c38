package no.sloyfe.web;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;

/** What a failure says of others who were at it at the same time: what it was about is gone, or they put something there first. */
final class Overtaken {

    /** What it belongs to is not there, or something else belongs to it; there is one already (PostgreSQL, appendix A). */
    private static final Set<String> CLASHES = Set.of("23503", "23505");

    private Overtaken() {}

    /** What was to be found is not there any more. */
    static boolean gone(@Nullable Object thrown) {
        return Busy.among(thrown, EmptyResultDataAccessException.class::isInstance);
    }

    /** What was to be stored does not go with what is there by now. */
    static boolean clashes(@Nullable Object thrown) {
        return Busy.among(thrown, cause -> cause instanceof SQLException sql && sql.getSQLState() != null && CLASHES.contains(sql.getSQLState()));
    }
}
