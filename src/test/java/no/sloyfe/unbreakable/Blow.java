package no.sloyfe.unbreakable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is killed ({@code kill -9}), and how long after the people began.
 *
 * @param goOnMs when the leader goes on to the next step
 */
record Blow(Victim victim, int afterMs, int goOnMs) {

    enum Victim {
        /** The program; its database ends by itself. */
        PROGRAM,
        /** The database server's first process; those that serve a connection are still there for a moment. */
        POSTMASTER,
        /** All processes of the database server. */
        DATABASE,
        /** One process of the database server, after which it starts itself anew. */
        CONNECTION,
        /** The program and all processes of its database server. */
        BOTH;

        boolean hitsProgram() {
            return this == PROGRAM || this == BOTH;
        }
    }

    private static final int LATEST_MS = 1500;
    private static final int LATEST_MILD_MS = 600;

    /** As often the program, its database and both. */
    static List<Blow> plan(long seed, int runs) {
        Random random = new Random(seed);
        List<Blow> plan = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Victim victim = switch (random.nextInt(3)) {
                case 0 -> Victim.PROGRAM;
                case 1 -> ofTheDatabase(random);
                default -> Victim.BOTH;
            };
            plan.add(at(victim, random, LATEST_MS));
        }
        return plan;
    }

    /** The program once alone and once with its database, the rest the database: it comes back in a moment. */
    static List<Blow> mildPlan(long seed, int runs) {
        Random random = new Random(seed);
        List<Blow> plan = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            plan.add(at(i == runs / 3 ? Victim.BOTH : i == runs - 2 ? Victim.PROGRAM : ofTheDatabase(random), random, LATEST_MILD_MS));
        }
        return plan;
    }

    private static Victim ofTheDatabase(Random random) {
        return List.of(Victim.POSTMASTER, Victim.DATABASE, Victim.CONNECTION).get(random.nextInt(3));
    }

    private static Blow at(Victim victim, Random random, int latest) {
        return new Blow(victim, random.nextInt(latest), random.nextInt(2 * latest));
    }
}
