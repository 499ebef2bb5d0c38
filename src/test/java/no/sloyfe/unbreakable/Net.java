package no.sloyfe.unbreakable;

import java.util.List;
import no.sloyfe.Database;

/** {@code bin/bench net [RUNS] [SEED]}: bad wires between browsers, program and database; {@value #AT_ONCE} runs at once in one meeting. */
final class Net {

    private static final int AT_ONCE = 20;

    private Net() {}

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime() % 1_000_000;
        System.out.println("seed " + seed);
        boolean holds;
        try (BadNetwork network = new BadNetwork(Database.fresh(), AT_ONCE, seed)) {
            for (int run = AT_ONCE; run < runs + AT_ONCE; run += AT_ONCE) {
                long began = System.nanoTime();
                Verdict found = network.round();
                found.all().forEach(System.out::println);
                System.out.printf("%d %s, %d ms%n", run, found.holds() ? "holds" : "DOES NOT HOLD", (System.nanoTime() - began) / 1_000_000);
            }
            System.out.println(network.story());
            List<Long> converged = network.converged();
            System.out.printf("net runs=%d seed=%d %s converge_p99_ms=%d converge_max_ms=%d%n", (runs + AT_ONCE - 1) / AT_ONCE * AT_ONCE, seed,
                    network.verdict().figures(), converged.get((converged.size() - 1) * 99 / 100), converged.getLast());
            holds = network.verdict().holds();
        }
        System.exit(holds ? 0 : 1); // the clients' own threads are still there
    }
}
