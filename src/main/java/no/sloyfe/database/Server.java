package no.sloyfe.database;

/** A PostgreSQL server and the login that owns Sløyfe's tables. */
public interface Server {

    /** The JDBC address as it is now; an embedded server may come back on another port. */
    String url();

    String databaseName();

    /** Host, port and database, as people know them. */
    default String place() {
        return url().replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
    }

    String user();

    String password();
}
