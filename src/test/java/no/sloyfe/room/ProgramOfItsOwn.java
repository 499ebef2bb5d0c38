package no.sloyfe.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sloyfe.Sloyfe;

/** The whole program as a process with its own home and port, that a test can kill and start again. */
final class ProgramOfItsOwn implements AutoCloseable {

    private static final Pattern SET_UP = Pattern.compile("http://\\S+(/setup/\\S+)");

    final int port;
    private final Path home;
    private Process process;
    private final CompletableFuture<String> setUp = new CompletableFuture<>();

    ProgramOfItsOwn(Path home) throws IOException {
        this.home = home;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = start();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** The processor time it has used, its database not counted; milliseconds. */
    long cpuMs() {
        return process.info().totalCpuDuration().orElse(java.time.Duration.ZERO).toMillis();
    }

    /** Where a new installation is set up. */
    String setUp() {
        return setUp.join();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = start();
    }

    /** Kills the database server this program started. */
    void killDatabase() throws IOException {
        ProcessHandle.of(Long.parseLong(postmaster().getFirst())).orElseThrow().destroyForcibly();
    }

    /** One row of text for each row; as the owner of the tables, who sees all. */
    List<String> asked(String sql) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/postgres";
        String password = Files.readString(home.resolve("database.password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "sloyfe", password);
                var rows = connection.createStatement().executeQuery(sql)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(home.resolve("database/postmaster.pid"));
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
                        "-cp", System.getProperty("java.class.path"), Sloyfe.class.getName(),
                        "--sloyfe.home=" + home, "--sloyfe.port=" + port)
                .redirectErrorStream(true)
                .start();
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> listen(started, ready));
        ready.join();
        return started;
    }

    private void listen(Process started, CompletableFuture<Void> ready) {
        StringBuilder said = new StringBuilder();
        try {
            started.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {
                said.append(line).append('\n');
                heard(line, ready);
            });
        } catch (UncheckedIOException killed) {
            // what it was about to say is lost with it
        }
        ready.completeExceptionally(new IllegalStateException("The program ended before it was ready: " + said));
    }

    private void heard(String line, CompletableFuture<Void> ready) {
        Matcher link = SET_UP.matcher(line);
        if (link.find()) {
            setUp.complete(link.group(1));
        }
        if (line.endsWith(": " + address())) {
            ready.complete(null);
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
