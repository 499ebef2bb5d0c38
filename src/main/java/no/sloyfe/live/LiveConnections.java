package no.sloyfe.live;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens PostgreSQL connections outside any pool, in autocommit, for the doorbell between nodes. */
@FunctionalInterface
public interface LiveConnections {

    Connection open() throws SQLException;
}
