package no.sloyfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;

/** What stands in the way of a start is told in one sentence, without a stack trace, and the exit code says so too. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BinTest {

    private record Ended(int code, String error) {}

    @TempDir
    Path folder;

    @Test
    void without_a_jdk_25_a_start_says_what_to_install() throws Exception {
        Ended run = bash(". bin/ground.sh; jdk_places() { echo /; }; find_jdk", Map.of());
        assertRefused(run, "JDK 25");
    }

    @Test
    void without_maven_or_node_a_build_says_what_to_install() throws Exception {
        assertRefused(bash(". bin/ground.sh; need_maven", Map.of("PATH", tools())), "Maven");
        assertRefused(bash(". bin/ground.sh; need_node", Map.of("PATH", tools())), "Node 20");
    }

    @Test
    void a_browser_that_is_none_is_refused_before_the_tests_start() throws Exception {
        assertRefused(script("test", Map.of("SLOYFE_CHROMIUM", folder.resolve("none").toString())), "SLOYFE_CHROMIUM");
    }

    @Test
    void no_script_reads_half_of_what_another_still_writes() throws Exception {
        try (var scripts = Files.list(Path.of("bin"))) {
            for (Path script : scripts.toList()) {
                assertThat(Files.readAllLines(script)).as("%s: under pipefail the one who writes decides, and now and then fails", script)
                        .noneMatch(line -> line.matches(".*\\| *(head|grep -[a-z]*[qm]|sed [^|]*\\dq)\\b.*"));
            }
        }
    }

    @Test
    void an_unknown_benchmark_is_answered_with_those_that_exist() throws Exception {
        assertRefused(script("bench", Map.of(), "holiday"), "holiday");
    }

    @Test
    void a_port_that_is_no_port_is_refused() throws Exception {
        assertRefused(program(Map.of("SLOYFE_PORT", "eighty")), "SLOYFE_PORT");
        assertThatThrownBy(() -> PortCheck.require("70000")).isInstanceOf(CannotStart.class).hasMessageContaining("65535");
        assertThatThrownBy(() -> PortCheck.require("-1")).isInstanceOf(CannotStart.class);
        PortCheck.require("0");
        PortCheck.require("65535");
    }

    @Test
    void a_home_that_is_a_file_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(program(Map.of("SLOYFE_PORT", "0", "SLOYFE_HOME", file.toString())), "SLOYFE_HOME");
    }

    @Test
    void a_database_that_does_not_answer_is_told_of() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String url = "postgres://127.0.0.1:" + closed + "/sloyfe";
        assertRefused(program(Map.of(
                "SLOYFE_PORT", "0", "SLOYFE_DATABASE_URL", url, "SLOYFE_DATABASE_USER", "kari", "SLOYFE_DATABASE_PASSWORD", "x",
                "SLOYFE_DATABASE_PATIENCE", "0")),
                "127.0.0.1:" + closed + "/sloyfe");
    }

    @Test
    void a_busy_port_is_named() {
        assertThat(PlainSentences.sentenceFor(new IllegalStateException(new PortInUseException(8080))))
                .contains("8080")
                .contains("SLOYFE_PORT");
    }

    private static void assertRefused(Ended ended, String word) {
        assertThat(ended.error().strip().lines()).hasSize(1).first().asString().startsWith("Sløyfe: ").contains(" / ").contains(word);
        assertThat(ended.code()).isNotZero();
    }

    private Ended program(Map<String, String> environment) throws Exception {
        return ended(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstderr.encoding=UTF-8", "-Dslf4j.internal.verbosity=ERROR",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Sloyfe.class.getName()), environment);
    }

    private Ended script(String name, Map<String, String> environment, String... arguments) throws Exception {
        var words = new ArrayList<>(List.of("bash", "bin/" + name));
        words.addAll(List.of(arguments));
        return ended(words, environment);
    }

    private Ended bash(String line, Map<String, String> environment) throws Exception {
        return ended(List.of("bash", "-c", "set -euo pipefail; " + line), environment);
    }

    private Ended ended(List<String> words, Map<String, String> environment) throws IOException, InterruptedException {
        Path error = Files.createTempFile(folder, "error", "");
        var builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(error.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLOYFE_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(100, TimeUnit.SECONDS)) {
                throw new IOException("Did not end: " + words);
            }
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(error));
    }

    /** A path with what every system has and no tool for developers. */
    private String tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : List.of("bash", "dirname", "readlink", "sed", "grep", "find", "env")) {
            Path link = tools.resolve(name);
            for (String place : List.of("/usr/bin", "/bin")) {
                if (Files.exists(Path.of(place, name)) && !Files.exists(link)) {
                    Files.createSymbolicLink(link, Path.of(place, name));
                }
            }
        }
        return tools.toString();
    }
}
