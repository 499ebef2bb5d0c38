package no.sloyfe.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import no.sloyfe.CannotStart;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that Sløyfe brings along: everything it has lies under one home folder, and it lives as long as the program. */
public final class EmbeddedServer implements Server, AutoCloseable {

    private final FileChannel lock;
    private final DataFolder folder;
    private final Postmaster postmaster;

    private EmbeddedServer(FileChannel lock, DataFolder folder, Postmaster postmaster) {
        this.lock = lock;
        this.folder = folder;
        this.postmaster = postmaster;
    }

    /** Unpacks, initialises and starts what is missing; ready to be connected to when it returns. */
    public static EmbeddedServer start(Path home) {
        Path place = home.toAbsolutePath().normalize();
        FileChannel lock = opened(place);
        try {
            var account = Account.forServer(place);
            Binaries binaries = Binaries.unpackedIn(place.resolve("postgresql"));
            DataFolder folder = DataFolder.in(place, binaries, account);
            var postmaster = new Postmaster(folder, binaries, account, place.resolve("postgresql.log"));
            postmaster.start();
            return new EmbeddedServer(lock, folder, postmaster);
        } catch (IOException e) {
            closeQuietly(lock);
            throw unusable(place, e);
        } catch (RuntimeException e) {
            closeQuietly(lock);
            throw e;
        }
    }

    /** The lock says that the home is ours alone, so that a server found alive on it is a left-over. */
    private static FileChannel opened(Path place) {
        FileChannel channel = null;
        try {
            Files.createDirectories(place);
            channel = FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                closeQuietly(channel);
                throw new CannotStart(
                        "Mappen " + place + " er i bruk av en annen Sløyfe; stopp den eller velg en annen mappe med SLOYFE_HOME.",
                        "The folder " + place + " is in use by another Sløyfe; stop it or choose another folder with SLOYFE_HOME.");
            }
            return channel;
        } catch (IOException e) {
            closeQuietly(channel);
            throw unusable(place, e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static CannotStart unusable(Path place, IOException cause) {
        return new CannotStart(
                "Mappen " + place + " kan ikke leses og skrives; gi deg selv tilgang eller velg en annen med SLOYFE_HOME.",
                "The folder " + place + " cannot be read and written; give yourself access or choose another with SLOYFE_HOME.",
                cause);
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + databaseName();
    }

    @Override
    public String databaseName() {
        return "postgres";
    }

    @Override
    public String user() {
        return DataFolder.OWNER;
    }

    @Override
    public String password() {
        return folder.password();
    }

    /** The process of the server as it is now. */
    ProcessHandle process() {
        return postmaster.process();
    }

    @Override
    public void close() {
        postmaster.close();
        closeQuietly(lock);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the lock ends with the process in any case
        }
    }
}
