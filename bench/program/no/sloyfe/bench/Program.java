package no.sloyfe.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as people start it, in a folder and on a port of its own, for as long as a benchmark needs it. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public final URI address;
    private final Process process;
    private final long begunAt;

    private Program(URI address, Process process, long begunAt) {
        this.address = address;
        this.process = process;
        this.begunAt = begunAt;
    }

    /**
     * Starts what {@code bin/ground.sh} has laid out.
     *
     * @param laidOut the folder with {@code bin/sloyfe}
     * @param home the program's data folder, made when missing
     */
    public static Program start(Path laidOut, Path home, String... arguments) throws IOException {
        Files.createDirectories(home);
        int port = freePort();
        var words = new ArrayList<>(List.of(laidOut.resolve("bin/sloyfe").toString()));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("program.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SLOYFE_"));
        builder.environment().put("SLOYFE_PORT", String.valueOf(port));
        builder.environment().put("SLOYFE_HOME", home.resolve("data").toString());
        long begunAt = System.nanoTime();
        return new Program(URI.create("http://127.0.0.1:" + port), builder.start(), begunAt);
    }

    /** Waits for the first page and returns the seconds from the start until it was there. */
    public double secondsToFirstPage() throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            HttpRequest page = HttpRequest.newBuilder(address.resolve("/")).timeout(PATIENCE).build();
            while (System.nanoTime() - begunAt < PATIENCE.toNanos() && process.isAlive()) {
                try {
                    if (browser.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return (System.nanoTime() - begunAt) / 1e9;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(10);
                }
            }
        }
        throw new IOException("The program gave no first page");
    }

    public long pid() {
        return process.pid();
    }

    /** What the program's own process holds of memory, MB; the database's processes are not in it. Linux only. */
    public double residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst().orElseThrow() / 1024.0;
        }
    }

    /** The seconds of processor the program's own process has used. */
    public double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** A folder that also the database's own account can reach, when the program is started as root. */
    public static Path freshFolder() throws IOException {
        Path folder = Files.createTempDirectory("sloyfe-bench");
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
        return folder;
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
