package no.sloyfe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises a newcomer: with nothing built and nothing stored, one command leads to the first page. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FreshCloneTest {

    private static final Set<String> MADE = Set.of(".git", "target", "node_modules", ".sloyfe");

    @TempDir
    Path folder;

    @Test
    void one_command_leads_from_a_fresh_clone_to_the_first_page() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x")); // as root, the database steps down
        Path clone = folder.resolve("clone");
        copy(Path.of("").toAbsolutePath(), clone);
        Process program = run(clone);
        try {
            String setUp = lineWith("/setup/", program);
            assertThat(Files.size(clone.resolve("target/sloyfe/sloyfe.aot"))).as("the fast start").isPositive();
            try (HttpClient browser = HttpClient.newHttpClient()) {
                HttpResponse<String> page = browser.send(
                        HttpRequest.newBuilder(URI.create(setUp)).header("Accept-Language", "nb").build(), HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("<h1").contains("_csrf");
            }
        } finally {
            program.destroy();
            program.waitFor(60, TimeUnit.SECONDS);
            program.destroyForcibly();
        }
    }

    private Process run(Path clone) throws IOException {
        var builder = new ProcessBuilder("bash", clone.resolve("bin/run").toString()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SLOYFE_") || name.startsWith("MAVEN_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().put("SLOYFE_PORT", "0");
        builder.environment().put("SLOYFE_HOME", folder.resolve("home").toString());
        return builder.start();
    }

    /** The address on the first line that has this in it. */
    private static String lineWith(String word, Process program) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines = program.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains(word)) {
                return line.substring(line.indexOf("http"));
            }
        }
        throw new AssertionError("It ended without a first page: " + String.join("\n", said));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) throws IOException {
                if (MADE.contains(String.valueOf(place.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(place)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
