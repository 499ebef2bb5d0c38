package no.sloyfe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.sloyfe.CannotStart;

/** A server left alive on our data folder by a program that is gone. */
final class Orphan {

    private Orphan() {}

    static void stopOn(DataFolder folder, Binaries binaries, Account account) throws IOException {
        Optional<ProcessHandle> orphan = find(folder);
        if (orphan.isEmpty()) {
            return;
        }
        try {
            stop(folder, binaries, account);
        } catch (IOException e) {
            if (find(folder).isPresent()) { // otherwise it ended by itself meanwhile
                throw new CannotStart(
                        "En eldre database kjører fortsatt på " + folder + " (prosess " + orphan.get().pid() + ") og lot seg ikke stoppe.",
                        "An older database still runs on " + folder + " (process " + orphan.get().pid() + ") and could not be stopped.",
                        e);
            }
        }
    }

    static void stop(DataFolder folder, Binaries binaries, Account account) throws IOException {
        Command.run(account.command(
                binaries.program("pg_ctl"), "stop", "-D", folder.path().toString(), "-m", "fast", "-w", "-t", "60"));
    }

    /** Alive, and its command line names our folder: process numbers are used again, so the number alone says nothing. */
    static Optional<ProcessHandle> find(DataFolder folder) throws IOException {
        Path file = folder.path().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return Optional.of(lines)
                .filter(some -> !some.isEmpty() && some.getFirst().strip().matches("\\d{1,10}"))
                .flatMap(some -> ProcessHandle.of(Long.parseLong(some.getFirst().strip())))
                .filter(ProcessHandle::isAlive)
                .filter(process -> holds(process, folder.path()));
    }

    private static boolean holds(ProcessHandle process, Path folder) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }
}
