package no.sloyfe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises a newcomer: with nothing built and nothing stored, one command leads to the first page. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FreshCloneTest {

    /** Where {@code bin/test} has begun it, while its own build left a processor idle. */
    private static final String BEGUN = System.getProperty("sloyfe.fresh-clone");

    @TempDir
    Path folder;

    @Test
    void one_command_leads_from_a_fresh_clone_to_the_first_page() throws Exception {
        Path place = BEGUN == null ? folder : Path.of(BEGUN);
        ProcessHandle program = BEGUN == null ? begin().toHandle() : begun(place);
        try {
            String setUp = lineWith("/setup/", program, place.resolve("said"));
            assertThat(Files.size(place.resolve("clone/target/sloyfe/sloyfe.aot"))).as("the fast start").isPositive();
            try (HttpClient browser = HttpClient.newHttpClient()) {
                HttpResponse<String> page = browser.send(
                        HttpRequest.newBuilder(URI.create(setUp)).header("Accept-Language", "nb").build(), HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("<h1").contains("_csrf");
            }
            assertThat(refused(place)).hasSize(1).first().asString().startsWith("Sløyfe: ").contains("127.0.0.1:1/sloyfe");
            assertThat(read(folder.resolve("loaded"))).as("a class that nothing asked for").contains("no.sloyfe.room.Engine source: shared objects file");
        } finally {
            program.destroy();
            program.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    /** What the same program says when it cannot start. */
    private List<String> refused(Path place) throws Exception {
        var builder = new ProcessBuilder(place.resolve("clone/target/sloyfe/bin/sloyfe").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("refused").toFile());
        builder.environment().putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"), "SLOYFE_PORT", "0",
                "JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + folder.resolve("loaded"),
                "SLOYFE_DATABASE_URL", "postgres://127.0.0.1:1/sloyfe", "SLOYFE_DATABASE_USER", "kari", "SLOYFE_DATABASE_PASSWORD", "x", "SLOYFE_DATABASE_PATIENCE", "0"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isNotZero();
        } finally {
            process.destroyForcibly();
        }
        return read(folder.resolve("refused")).strip().lines().filter(line -> !line.startsWith("NOTE: ")).toList(); // the JVM tells of its options
    }

    private Process begin() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x")); // as root, the database steps down
        return new ProcessBuilder("bash", "src/test/sh/fresh-clone.sh", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static ProcessHandle begun(Path place) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(place.resolve("pid")).strip()))
                .orElseThrow(() -> new AssertionError("It ended without a first page: " + read(place.resolve("said"))));
    }

    /** The address on the first line that has this in it. */
    private static String lineWith(String word, ProcessHandle program, Path said) throws InterruptedException {
        while (true) {
            boolean ended = !program.isAlive();
            Optional<String> line = wholeLines(read(said)).filter(each -> each.contains(word)).findFirst();
            if (line.isPresent()) {
                return line.get().substring(line.get().indexOf("http"));
            }
            if (ended) {
                throw new AssertionError("It ended without a first page: " + read(said));
            }
            Thread.sleep(200);
        }
    }

    private static Stream<String> wholeLines(String said) {
        return said.substring(0, said.lastIndexOf('\n') + 1).lines();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // it may end in the midst of a letter
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
