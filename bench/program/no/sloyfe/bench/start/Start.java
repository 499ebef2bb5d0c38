package no.sloyfe.bench.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.sloyfe.bench.Program;

/** From the command to the first page: in an empty folder, and in one that has been used; and what the program then holds. */
public final class Start {

    private static final int ROUNDS = 5;

    public static void main(String[] arguments) throws Exception {
        Path laidOut = Path.of(arguments[0]);
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Path home = Program.freshFolder();
            try {
                try (Program program = Program.start(laidOut, home)) {
                    first.add(program.secondsToFirstPage());
                }
                try (Program program = Program.start(laidOut, home)) {
                    later.add(program.secondsToFirstPage());
                    resident.add(program.residentMegabytes());
                    say("round %d: first %.2f s, later %.2f s (%.1f s of processor), %.0f MB%n",
                            round, first.getLast(), later.getLast(), program.cpuSeconds(), resident.getLast());
                }
            } finally {
                Program.delete(home);
            }
        }
        say("start later_s=%.2f first_s=%.2f rss_mb=%.0f%n", median(later), median(first), median(resident));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }

    private static void say(String format, Object... figures) {
        System.out.printf(Locale.ROOT, format, figures);
    }
}
