package no.sloyfe.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir
    Path folder;

    @Test
    void what_lies_ready_is_copied_with_its_rights_and_links() throws IOException {
        Path ready = Files.createDirectories(folder.resolve("ready").resolve(Binaries.VERSION));
        Path program = Files.writeString(Files.createDirectory(ready.resolve("bin")).resolve("postgres"), "a program");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(ready.resolve("bin/postmaster"), Path.of("postgres"));

        Binaries binaries = Binaries.in(folder.resolve("home"), Optional.of(folder.resolve("ready")));

        Path copied = Path.of(binaries.program("postgres"));
        assertThat(copied).hasContent("a program").startsWith(folder.resolve("home"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copied))).isEqualTo("rwxr-xr-x");
        assertThat(Files.readSymbolicLink(copied.resolveSibling("postmaster"))).isEqualTo(Path.of("postgres"));
        try (var left = Files.list(folder.resolve("home"))) {
            assertThat(left).containsExactly(binaries.folder());
        }
    }

    @Test
    void what_is_there_already_stays() throws IOException {
        Path there = Files.createDirectories(folder.resolve("home").resolve(Binaries.VERSION).resolve("bin"));
        Binaries.in(folder.resolve("home"), Optional.of(folder));
        assertThat(there).isEmptyDirectory();
    }
}
