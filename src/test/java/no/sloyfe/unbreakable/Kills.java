package no.sloyfe.unbreakable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.sloyfe.room.ProgramOfItsOwn;

/** {@code bin/bench kill [RUNS] [SEED]}: kills the program and its database again and again while people are at it. */
final class Kills {

    private static final int PEOPLE = 16;

    private Kills() {}

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime() % 1_000_000;
        System.out.println("seed " + seed);
        Path folder = Files.createTempDirectory("kill");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        boolean holds = false;
        try (ProgramOfItsOwn program = new ProgramOfItsOwn(folder.resolve("home"), ProgramOfItsOwn.SHORT_LIVED);
                Killing killing = new Killing(program, PEOPLE, seed)) {
            holds = kill(program, killing, Blow.plan(seed, runs), seed);
        } finally {
            if (holds) {
                delete(folder);
            } else {
                System.out.println("what the program and its database left lies in " + folder);
            }
        }
        System.exit(holds ? 0 : 1); // the clients' own threads are still there
    }

    private static boolean kill(ProgramOfItsOwn program, Killing killing, List<Blow> plan, long seed) throws Exception {
        for (int run = 0; run < plan.size(); run++) {
            long began = System.nanoTime();
            Verdict found = killing.run(plan.get(run));
            found.all().forEach(System.out::println);
            System.out.printf("%d %s %s, %d ms%n", run + 1, plan.get(run), found.holds() ? "holds" : "DOES NOT HOLD", (System.nanoTime() - began) / 1_000_000);
        }
        System.out.println(killing.story());
        List<String> broken = Indexes.broken(program.connection());
        broken.forEach(System.out::println);
        killing.verdict().errors().addAll(broken);
        List<Long> converged = killing.converged();
        System.out.printf("kill runs=%d seed=%d %s converge_p99_ms=%d converge_max_ms=%d%n", plan.size(), seed, killing.verdict().figures(),
                converged.get((converged.size() - 1) * 99 / 100), converged.getLast());
        return killing.verdict().holds();
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
