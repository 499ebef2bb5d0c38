package no.sloyfe.database;

import java.sql.SQLException;
import no.sloyfe.CannotStart;

/** Why a start did not come into its database, in one sentence. */
final class Unreachable {

    private Unreachable() {}

    static CannotStart why(Server server, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String place = server.place();
        if (state.startsWith("28")) {
            return new CannotStart(
                    "Databasen på " + place + " godtar ikke brukeren «" + server.user() + "» med dette passordet.",
                    "The database at " + place + " does not accept the user “" + server.user() + "” with this password.",
                    cause);
        }
        if (state.equals("3D000")) {
            return new CannotStart(
                    "Tjeneren har ingen database som heter «" + server.databaseName() + "»; lag den først.",
                    "The server has no database called “" + server.databaseName() + "”; create it first.",
                    cause);
        }
        if (state.equals("57P03")) {
            return new CannotStart(
                    "Databasen på " + place + " er på vei opp eller ned; start igjen når den er oppe.",
                    "The database at " + place + " is starting up or shutting down; start again when it is up.",
                    cause);
        }
        if (state.equals("53300")) {
            return new CannotStart(
                    "Databasen på " + place + " har ikke plass til flere forbindelser; øk max_connections eller stopp noe annet som bruker den.",
                    "The database at " + place + " has no room for more connections; raise max_connections or stop something else that uses it.",
                    cause);
        }
        if (state.isEmpty() || (state.startsWith("08") && !state.equals("08004"))) {
            return new CannotStart(
                    "Databasen på " + place + " svarer ikke; se etter at adressen stemmer og at tjeneren går.",
                    "The database at " + place + " does not answer; check the address and that the server is running.",
                    cause);
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new CannotStart(
                "Databasen på " + place + " tar ikke imot oss: " + reason,
                "The database at " + place + " does not take us in: " + reason,
                cause);
    }
}
