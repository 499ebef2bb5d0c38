package no.sloyfe.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import no.sloyfe.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: a direct child that ends with the program, and comes back if it dies alone. */
final class Postmaster implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final int LARGEST_LOG = 8 * 1024 * 1024;
    private static final int PATIENCE_SECONDS = 120;

    private final DataFolder folder;
    private final Binaries binaries;
    private final Account account;
    private final Path logFile;
    private final CompletableFuture<Void> firstStart = new CompletableFuture<>();
    private final Thread keeper;
    private volatile boolean closing;
    private volatile int port;
    private volatile @Nullable Process process;

    Postmaster(DataFolder folder, Binaries binaries, Account account, Path logFile) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
        this.logFile = logFile;
        // The signal at the parent's death follows the thread that forks, so one thread lives as long as the server.
        this.keeper = Thread.ofPlatform().daemon().name("postgresql").unstarted(this::keep);
    }

    void start() {
        keeper.start();
        try {
            firstStart.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart sentence) {
                throw sentence;
            }
            throw new CannotStart(
                    "Databasen i " + folder + " startet ikke; se " + logFile + ".",
                    "The database in " + folder + " did not start; see " + logFile + ".",
                    e.getCause());
        }
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException("Not started");
        }
        return current.toHandle();
    }

    private void keep() {
        try {
            launchBesideTheDying();
            firstStart.complete(null);
        } catch (IOException | RuntimeException e) {
            firstStart.completeExceptionally(e);
            return;
        }
        long pause = 100;
        while (!closing) {
            try {
                awaitEnd();
                if (!closing) {
                    log.warn("PostgreSQL ended unexpectedly and is started again");
                    launch();
                    pause = 100;
                }
            } catch (IOException | RuntimeException e) {
                log.error("PostgreSQL did not come back, trying again: {}", e.getMessage());
                sleep(pause);
                pause = Math.min(5000, pause * 2);
            }
        }
    }

    /** A server that was just killed keeps its folder for a moment, and no longer has a command line to know it by. */
    private void launchBesideTheDying() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            Orphan.stopOn(folder, binaries, account);
            try {
                launch();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                sleep(200);
            }
        }
    }

    private void launch() throws IOException {
        port = port == 0 || !isFree(port) ? freePort() : port;
        startAfreshWhenLarge(logFile);
        List<String> command = account.dyingWithParent(List.of(
                binaries.program("postgres"), "-D", folder.path().toString(), "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on",
                "-c", "log_timezone=UTC", "-c", "max_connections=200"));
        Process started = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        process = started;
        started.getOutputStream().close();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady(started)) {
            if (!started.isAlive() || System.nanoTime() > until) {
                throw new IOException("PostgreSQL ended or is not ready, see " + logFile);
            }
            sleep(10);
        }
    }

    /** PostgreSQL writes its state on the eighth line of this file. */
    private boolean isReady(Process started) throws IOException {
        Path file = folder.path().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(started.pid()))
                && lines.get(7).strip().equals("ready");
    }

    private void awaitEnd() {
        Process current = process;
        try {
            if (current != null) {
                current.waitFor();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    @Override
    public void close() {
        closing = true;
        stop();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop(); // when it was just coming back
    }

    private void stop() {
        Process current = process;
        try {
            if (current != null && current.isAlive()) {
                Orphan.stop(folder, binaries, account);
            }
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop in time: {}", e.getMessage());
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void startAfreshWhenLarge(Path logFile) throws IOException {
        if (Files.exists(logFile) && Files.size(logFile) > LARGEST_LOG) {
            Files.move(logFile, logFile.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
