package no.sloyfe.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import no.sloyfe.CannotStart;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that somebody else runs, named by {@code SLOYFE_DATABASE_URL}. */
record ExternalServer(String url, String databaseName, String user, String password) implements Server {

    /** Takes {@code jdbc:postgresql://…}, {@code postgresql://…} or {@code postgres://…}; a given user and password win over the address's. */
    static ExternalServer at(String address, String user, String password) {
        URI uri = parsed(address);
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (uri.getHost() == null || path.isEmpty() || path.contains("/")) {
            throw unreadable(null);
        }
        String[] login = uri.getRawUserInfo() == null ? new String[] {""} : uri.getRawUserInfo().split(":", 2);
        String theUser = user.isBlank() ? decoded(login[0]) : user;
        String thePassword = password.isBlank() && login.length == 2 ? decoded(login[1]) : password;
        if (theUser.isBlank() || thePassword.isBlank()) {
            throw new CannotStart(
                    "Databasen trenger bruker og passord: sett SLOYFE_DATABASE_USER og SLOYFE_DATABASE_PASSWORD.",
                    "The database needs a user and a password: set SLOYFE_DATABASE_USER and SLOYFE_DATABASE_PASSWORD.");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new ExternalServer(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query, path, theUser, thePassword);
    }

    private static URI parsed(String address) {
        String plain = address.strip().replaceFirst("^jdbc:", "");
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw unreadable(null);
        }
        try {
            return new URI(plain);
        } catch (URISyntaxException e) {
            throw unreadable(e);
        }
    }

    private static CannotStart unreadable(@Nullable Exception cause) {
        return new CannotStart(
                "SLOYFE_DATABASE_URL er ikke en adresse til PostgreSQL; skriv den som postgres://tjener:5432/database.",
                "SLOYFE_DATABASE_URL is not an address of a PostgreSQL; write it as postgres://host:5432/database.",
                cause);
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
