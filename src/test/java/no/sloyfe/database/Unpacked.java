package no.sloyfe.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import no.sloyfe.Database;

/** The server's programs, unpacked once for all the homes of a test run: it takes some seconds. */
public final class Unpacked {

    private Unpacked() {}

    /** Lends them to a home, which is made if it is not there. */
    public static synchronized void lentTo(Path home) {
        Path shared = Database.HOME.toAbsolutePath().resolveSibling("postgresql");
        Path own = home.resolve("postgresql");
        try {
            Files.createDirectories(home);
            Files.createDirectories(shared);
            try (FileChannel others = FileChannel.open(shared.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = others.lock()) {
                Account.forServer(shared); // as root, it lets the other account pass through to them
                Binaries.unpackedIn(shared);
            }
            if (!Files.exists(own)) {
                Files.createSymbolicLink(own, shared);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
