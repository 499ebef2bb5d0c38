package no.sloyfe.room;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sloyfe.Database;
import no.sloyfe.Sloyfe;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs every method with few and many simulated people, and says what stranded, what was lost and how long things took. */
final class MethodsBenchmark {

    private static final List<Integer> SIZES = List.of(3, 7, 12, 41, 120);
    private static final int METHODS = 30;

    /** One method at one size; {@code fault} is null when all went well. */
    private record Line(String method, int people, MethodRun.Ran ran, AssertionError fault, double seconds, double cpu) {

        String row() {
            return fault != null
                    ? "%-4s %4d  %-8s %s".formatted(method, people, kind(), firstLine(fault))
                    : "%-4s %4d  ok    %3d steps %6d requests %5d written %4d refused  slowest step %5d ms, page %5d ms  %6.1f s, cpu %6.1f s"
                            .formatted(method, people, ran.steps(), ran.requests(), ran.written(), ran.refused(), ran.slowestStep(),
                                    ran.slowestPage(), seconds, cpu);
        }

        String kind() {
            return switch (fault) {
                case null -> "ok";
                case Stranded _ -> "STRANDED";
                case Lost _ -> "LOST";
                default -> "ERROR";
            };
        }

        private static String firstLine(AssertionError fault) {
            String where = Stream.of(fault.getSuppressed()).map(Throwable::getMessage).reduce("", String::concat);
            String what = String.valueOf(fault.getMessage()).strip().replaceAll("\\s+", " ");
            return where.replaceAll("\\s+", " ") + ": " + what.substring(0, Math.min(600, what.length()));
        }
    }

    private MethodsBenchmark() {}

    /** Arguments: sizes and methods to keep to, «41 M05 M12»; none is all. */
    public static void main(String[] only) {
        List<Integer> sizes = Stream.of(only).filter(each -> !each.startsWith("M")).map(Integer::valueOf).toList();
        List<String> methods = Stream.of(only).filter(each -> each.startsWith("M")).toList();
        List<Line> lines = new ArrayList<>();
        try (ConfigurableApplicationContext program = program()) {
            for (int people : sizes.isEmpty() ? SIZES : sizes) {
                IntStream.rangeClosed(1, METHODS).mapToObj("M%02d"::formatted)
                        .filter(method -> methods.isEmpty() || methods.contains(method))
                        .map(method -> run(program, method, people)).peek(line -> System.out.println(line.row()))
                        .forEach(lines::add);
            }
        }
        System.exit(summed(lines) ? 0 : 1);
    }

    private static ConfigurableApplicationContext program() {
        return new SpringApplicationBuilder(Sloyfe.class)
                .properties("sloyfe.home=" + Database.HOME, "sloyfe.port=0", "sloyfe.jobs=false")
                .logStartupInfo(false)
                .run();
    }

    private static Line run(ConfigurableApplicationContext program, String method, int people) {
        long began = System.nanoTime();
        long cpu = cpu();
        MethodRun.Ran ran = null;
        AssertionError fault = null;
        try {
            ran = MethodRun.of(program, method, people);
        } catch (AssertionError wrong) {
            fault = wrong;
        } catch (RuntimeException broken) {
            fault = new AssertionError(String.valueOf(broken), broken);
        }
        return new Line(method, people, ran, fault, (System.nanoTime() - began) / 1e9, (cpu() - cpu) / 1e9);
    }

    private static boolean summed(List<Line> lines) {
        long stranded = lines.stream().filter(line -> line.kind().equals("STRANDED")).count();
        long lost = lines.stream().filter(line -> line.kind().equals("LOST")).count();
        long errors = lines.stream().filter(line -> line.kind().equals("ERROR")).count();
        List<MethodRun.Ran> whole = lines.stream().filter(line -> line.fault() == null).map(Line::ran).toList();
        System.out.printf("methods ran=%d stranded=%d lost=%d errors=%d requests=%d written=%d slowest_step_ms=%d slowest_page_ms=%d%n",
                whole.size(), stranded, lost, errors,
                whole.stream().mapToLong(MethodRun.Ran::requests).sum(), whole.stream().mapToInt(MethodRun.Ran::written).sum(),
                whole.stream().mapToLong(MethodRun.Ran::slowestStep).max().orElse(0),
                whole.stream().mapToLong(MethodRun.Ran::slowestPage).max().orElse(0));
        return stranded + lost + errors == 0;
    }

    /** Of this process: the program and those who use it, not its database. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getProcessCpuTime() : 0;
    }
}
