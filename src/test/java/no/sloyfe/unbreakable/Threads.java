package no.sloyfe.unbreakable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the threads of a process do, virtual ones too, and who carries and wakes those; as its JVM tells. */
final class Threads {

    private static final int PATIENCE_SECONDS = 15; // jcmd itself gives up in ten when nobody answers

    private Threads() {}

    /** Into this folder, a file for each question; one that stands still is asked once. */
    static void of(long pid, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean answers = ask(pid, folder.resolve("print.txt"), "Thread.print", "-l")
                && ask(pid, folder.resolve("scheduler.txt"), "Thread.vthread_scheduler")
                && ask(pid, folder.resolve("pollers.txt"), "Thread.vthread_pollers")
                && ask(pid, folder.resolve("dump.txt"), "Thread.dump_to_file", "-format=json", folder.resolve("dump.json").toString());
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!answers && Files.exists(status)) {
            Files.copy(status, folder.resolve("status.txt"));
        }
        System.out.println((answers ? "the threads of " : "no answer about the threads of ") + pid + ": " + folder);
    }

    private static boolean ask(long pid, Path answer, String... question) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid)));
        command.addAll(List.of(question));
        Process asking = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(answer.toFile()).start();
        if (!asking.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            asking.destroyForcibly();
            return false;
        }
        return asking.exitValue() == 0;
    }
}
