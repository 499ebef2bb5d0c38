package no.sloyfe.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sloyfe.Sloyfe;

/**
 * The whole program as a process with its own home and port, that a test can kill and start again; what it says lies beside the home. Where the property
 * {@code sloyfe.laid-out} names a folder that {@code bin/ground.sh} laid out, it is started as people start it; where
 * {@code sloyfe.laid-out-before} names another, it is that release until it is {@link #renew}ed.
 */
public final class ProgramOfItsOwn implements AutoCloseable {

    /** For a process that lives for seconds: no costly compiler. */
    public static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private static final Pattern SET_UP = Pattern.compile("http://\\S+(/setup/\\S+)");
    private static final int LONGEST_START_MINUTES = 3;
    private static final String LAID_OUT = System.getProperty("sloyfe.laid-out");
    private static final String LAID_OUT_BEFORE = System.getProperty("sloyfe.laid-out-before", LAID_OUT);

    public final int port;
    private final Path home;
    private final List<String> command = new ArrayList<>();
    private Process process;
    private final CompletableFuture<String> setUp = new CompletableFuture<>();

    ProgramOfItsOwn(Path home) throws IOException {
        this(home, List.of());
    }

    /** @param options for the JVM, where the program is not laid out; and {@code --sloyfe.…} for the program */
    public ProgramOfItsOwn(Path home, List<String> options) throws IOException {
        this.home = home;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        if (LAID_OUT != null) {
            command.add(script(LAID_OUT_BEFORE));
        } else {
            command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m"));
            options.stream().filter(option -> !option.startsWith("--")).forEach(command::add);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Sloyfe.class.getName()));
        }
        options.stream().filter(option -> option.startsWith("--")).forEach(command::add);
        command.addAll(List.of("--sloyfe.home=" + home, "--sloyfe.port=" + port));
        start();
    }

    private static String script(String laidOut) {
        return Path.of(laidOut, "bin", "sloyfe").toString();
    }

    /** The newest release takes the place of the one before at the next start. */
    public void renew() {
        if (LAID_OUT != null) {
            command.set(0, script(LAID_OUT));
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** The processor time it has used, its database not counted; milliseconds. */
    long cpuMs() {
        return process.info().totalCpuDuration().orElse(java.time.Duration.ZERO).toMillis();
    }

    /** Where a new installation is set up. */
    public String setUp() {
        return setUp.join();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ready when this returns. */
    public void startAgain() throws IOException {
        start();
    }

    /** Asks it to end, as an operating system does, and waits until it has. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program does not end");
        }
    }

    /** The process as it is now, or was. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Kills the database server this program started. */
    void killDatabase() throws IOException {
        databaseServer().destroyForcibly();
    }

    /** The database server this program started, as it is now; its children serve one connection each or keep house. */
    public ProcessHandle databaseServer() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip()))
                .orElseThrow(() -> new IOException("The database has just been killed"));
    }

    /** One row of text for each row; as the owner of the tables, who sees all. */
    public List<String> asked(String sql) throws IOException, SQLException {
        try (Connection connection = connection(); var rows = connection.createStatement().executeQuery(sql)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }

    /** As the owner of the tables; a superuser of its server. */
    public Connection connection() throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/postgres";
        return DriverManager.getConnection(url, "sloyfe", Files.readString(home.resolve("database.password")).strip());
    }

    private List<String> postmaster() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("database/postmaster.pid"));
        if (lines.size() < 4) {
            throw new IOException("The database is starting");
        }
        return lines;
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SLOYFE_"));
        Process started = builder.start();
        process = started;
        CompletableFuture<Void> ready = new CompletableFuture<>();
        StringBuffer said = new StringBuffer();
        Thread.ofVirtual().start(() -> listen(started, ready, said));
        try {
            ready.get(LONGEST_START_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The program is not ready after " + LONGEST_START_MINUTES + " minutes: " + said, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen(Process started, CompletableFuture<Void> ready, StringBuffer said) {
        try (var log = Files.newBufferedWriter(home.resolveSibling("program.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            started.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {
                if (!ready.isDone()) {
                    said.append(line).append('\n');
                }
                heard(line, ready);
                note(log, line);
            });
        } catch (UncheckedIOException | IOException killed) {
            // what it was about to say is lost with it
        }
        ready.completeExceptionally(new IllegalStateException("The program ended before it was ready: " + said));
    }

    private static void note(Writer log, String line) {
        try {
            log.append(line).append('\n').flush();
        } catch (IOException full) {
            // the disk may be full on purpose, and a program that nobody listens to stands still
        }
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
