package no.sloyfe.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.sloyfe.CannotStart;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The server's programs, once copied from what lies ready beside the program, or else unpacked from the archive in the class path. */
record Binaries(Path folder) {

    /** The one major version whose data folders these programs can read. */
    static final String MAJOR = "18";

    static final String VERSION = "18.6.0";

    /** Where a rehearsal has left them, when the program was laid out: unpacking takes seconds. */
    private static final @Nullable String READY = System.getProperty("sloyfe.postgresql");

    static Binaries unpackedIn(Path parent) throws IOException {
        return in(parent, Optional.ofNullable(READY).map(Path::of));
    }

    static Binaries in(Path parent, Optional<Path> place) throws IOException {
        Path folder = parent.resolve(VERSION);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path unfinished = Files.createTempDirectory(parent, "unfinished-");
            Optional<Path> ready = place.map(some -> some.resolve(VERSION)).filter(Files::isDirectory);
            if (ready.isPresent()) {
                copy(ready.get(), unfinished);
            } else {
                unpack(unfinished);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void copy(Path ready, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(ready)) { // a folder comes before what lies in it
            for (Path from : (Iterable<Path>) all::iterator) {
                if (!from.equals(ready)) {
                    Files.copy(from, target.resolve(ready.relativize(from).toString()), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = open();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive points outside its folder: " + entry.getName());
                }
                write(entry, tar, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream open() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        InputStream archive = Binaries.class.getResourceAsStream("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new CannotStart(
                    "Denne utgaven har ingen PostgreSQL for maskinen din; pek på en egen med SLOYFE_DATABASE_URL.",
                    "This release has no PostgreSQL for your machine; point at your own with SLOYFE_DATABASE_URL.");
        }
        return archive;
    }
}
