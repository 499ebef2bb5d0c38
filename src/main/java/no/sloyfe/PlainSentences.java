package no.sloyfe;

import java.net.BindException;
import java.net.SocketException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells the one who starts the program, in one sentence without a stack trace, what stands in the way. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainSentences implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        String sentence = sentenceFor(failure);
        if (sentence == null) {
            return false;
        }
        System.err.println("Sløyfe: " + sentence);
        return true;
    }

    static @Nullable String sentenceFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            CannotStart known = known(cause);
            if (known != null) {
                return known.getMessage();
            }
        }
        return null;
    }

    private static @Nullable CannotStart known(Throwable cause) {
        return switch (cause) {
            case CannotStart sentence -> sentence;
            case PortInUseException busy -> new CannotStart(
                    "Port " + busy.getPort() + " er opptatt; stopp det som bruker den, eller velg en annen med SLOYFE_PORT.",
                    "Port " + busy.getPort() + " is busy; stop what uses it, or choose another with SLOYFE_PORT.");
            case BindException busy -> closed();
            case SocketException denied when denied.getMessage() != null && denied.getMessage().contains("denied") -> closed();
            case FlywayException migration -> new CannotStart(
                    "Databasen passer ikke til denne utgaven: " + firstLine(migration),
                    "The database does not fit this release: " + firstLine(migration));
            default -> null;
        };
    }

    private static CannotStart closed() {
        return new CannotStart(
                "Porten er ikke åpen for deg; velg en annen med SLOYFE_PORT, gjerne over 1023.",
                "The port is not open to you; choose another with SLOYFE_PORT, above 1023 for instance.");
    }

    private static String firstLine(FlywayException migration) {
        return String.valueOf(migration.getMessage()).lines().findFirst().orElse("");
    }
}
