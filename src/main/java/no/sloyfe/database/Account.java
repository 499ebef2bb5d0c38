package no.sloyfe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.sloyfe.CannotStart;
import org.jspecify.annotations.Nullable;

/** Whom the server's processes run as: PostgreSQL refuses root, so a program started by root steps down first. */
record Account(List<String> prefix, List<String> dyingWithParent, @Nullable Integer fileOwner) {

    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--");
    private static final List<String> IN_OWN_NAMESPACE = List.of("unshare", "--user", "--");
    private static final List<String> INTERRUPTED_WITH_PARENT = List.of("setpriv", "--pdeathsig", "INT", "--");

    static Account forServer(Path home) throws IOException {
        List<String> dying = works(INTERRUPTED_WITH_PARENT, "true") ? INTERRUPTED_WITH_PARENT : List.of();
        if (!isRoot(home)) {
            return new Account(List.of(), dying, null);
        }
        letOthersPassThrough(home);
        if (works(AS_NOBODY, "test", "-x", home.toString())) {
            return new Account(AS_NOBODY, dying, NOBODY);
        }
        if (works(IN_OWN_NAMESPACE, "test", "-x", home.toString())) {
            return new Account(IN_OWN_NAMESPACE, dying, 0);
        }
        throw new CannotStart(
                "Databasen kan ikke kjøre som root i " + home + "; start som en vanlig bruker, eller velg med SLOYFE_HOME en mappe som alle kan gå gjennom.",
                "The database cannot run as root in " + home + "; start as an ordinary user, or choose with SLOYFE_HOME a folder that everybody may pass through.");
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    List<String> dyingWithParent(List<String> words) {
        var command = new ArrayList<>(prefix);
        command.addAll(dyingWithParent);
        command.addAll(words);
        return command;
    }

    /** Gives the files under a folder to the account; does nothing when they already are its. */
    void own(Path folder) throws IOException {
        if (fileOwner == null || fileOwner.equals(Files.getAttribute(folder, "unix:uid"))) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.equals(folder)) {
                    ownOne(file, fileOwner);
                }
            }
        }
        ownOne(folder, fileOwner); // last, so that an interrupted walk is done again
    }

    private static void ownOne(Path file, int owner) throws IOException {
        Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isRoot(Path home) throws IOException {
        if (!home.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        return "root".equals(System.getProperty("user.name")) && Integer.valueOf(0).equals(Files.getAttribute(home.resolve("lock"), "unix:uid"));
    }

    private static void letOthersPassThrough(Path home) throws IOException {
        var permissions = Files.getPosixFilePermissions(home);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(home, permissions);
        }
    }

    private static boolean works(List<String> prefix, String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
