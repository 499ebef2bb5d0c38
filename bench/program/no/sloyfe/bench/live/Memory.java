package no.sloyfe.bench.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the kernel and the JVM tell of a process. Linux only. */
public final class Memory {

    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured|generation) +total .*used (\\d+)K");

    private Memory() {}

    /** Live objects, KB: after two full collections; for the serial collector. */
    public static long heap(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        String said = jcmd(pid, "GC.heap_info");
        long used = USED.matcher(said).results().mapToLong(each -> Long.parseLong(each.group(1))).sum();
        if (used == 0) {
            throw new IOException("The JVM did not tell how much of its heap is used: " + said);
        }
        return used;
    }

    public static long resident(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
        }
    }

    /** How many threads a process has. */
    public static long threads(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("Threads:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
        }
    }

    /** The seconds of processor a process and those of its children that have ended have used. */
    public static double cpuSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }

    /** The same with all that it has started and that still runs. */
    public static double cpuSecondsOfAll(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .mapToDouble(each -> {
                    try {
                        return cpuSeconds(each.pid());
                    } catch (IOException gone) {
                        return 0;
                    }
                }).sum();
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid), command)
                .redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }
}
