package no.sloyfe.database;

import java.nio.file.Path;

/** A program of its own that does nothing but hold an embedded server, for tests that kill it. Ends when its input does. */
public final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]))) {
            System.out.println("ready " + server.process().pid());
            while (System.in.read() >= 0) {
                // until the one who started us lets go
            }
        }
    }
}
