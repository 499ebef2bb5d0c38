package no.sloyfe.bench.grouping;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import no.sloyfe.grouping.Gathering;
import no.sloyfe.grouping.Person;
import no.sloyfe.grouping.Rule;

/** Timefold with simulated annealing and swaps on one thread, from groups of the right sizes, for given CPU seconds. */
final class Yardstick {

    private static final long TRIAL = 10_000;

    private final long seed;
    private double seconds;

    Yardstick(long seed) {
        this.seed = seed;
    }

    /** CPU seconds of the last run. */
    double seconds() {
        return seconds;
    }

    /**
     * Its temperature follows how much of what ends the run is used up, so the run is ended by a number of moves: as many as
     * the runs before it made in so many CPU seconds. A run that got less CPU than it should is made again with more moves.
     */
    List<List<UUID>> groups(Gathering gathering, double cpuSeconds) {
        long moves = TRIAL;
        Party party = solved(gathering, moves);
        for (int attempt = 0; attempt < 3 && seconds < cpuSeconds; attempt++) {
            moves = Math.max(moves, (long) (1.05 * moves * cpuSeconds / seconds));
            party = solved(gathering, moves);
        }
        return groups(gathering, party);
    }

    private Party solved(Gathering gathering, long moves) {
        Solver<Party> solver = SolverFactory.<Party>create(config(moves)).buildSolver();
        Party party = party(gathering, seed);
        double start = Cpu.seconds();
        Party solved = solver.solve(party);
        seconds = Cpu.seconds() - start;
        return solved;
    }

    private SolverConfig config(long moves) {
        return new SolverConfig()
                .withSolutionClass(Party.class)
                .withEntityClasses(Guest.class)
                .withConstraintProviderClass(PartyRules.class)
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves))
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(new SwapMoveSelectorConfig())
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature("1hard/25soft"))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }

    private static Party party(Gathering gathering, long seed) {
        List<Person> people = gathering.people();
        List<Integer> sizes = gathering.sizes().split(people.size());
        List<Table> tables = new ArrayList<>();
        List<Table> seats = new ArrayList<>();
        for (int number = 0; number < sizes.size(); number++) {
            tables.add(new Table(number));
            seats.addAll(Collections.nCopies(sizes.get(number), tables.get(number)));
        }
        Collections.shuffle(seats, new Random(seed));
        List<UUID> ids = people.stream().map(Person::id).toList();
        List<Tie> ties = new ArrayList<>();
        int[] fixed = IntStream.range(0, ids.size()).map(_ -> -1).toArray();
        for (Rule rule : gathering.rules()) {
            switch (rule) {
                case Rule.Together(var some) -> ties.add(tie(ids, some.iterator(), true));
                case Rule.Apart(var some) -> ties.add(tie(ids, some.iterator(), false));
                case Rule.Fixed(UUID person, int group) -> fixed[ids.indexOf(person)] = group;
                case Rule.LedTalk _ -> {}
            }
        }
        List<Guest> guests = IntStream.range(0, ids.size())
                .mapToObj(number -> new Guest(number, seats.get(number), costs(gathering, people.get(number)),
                        fixed[number], people.get(number).leadsTalk()))
                .toList();
        return new Party(tables, ties, guests);
    }

    private static Tie tie(List<UUID> ids, Iterator<UUID> two, boolean together) {
        return new Tie(ids.indexOf(two.next()), ids.indexOf(two.next()), together);
    }

    private static int[] costs(Gathering gathering, Person one) {
        return gathering.people().stream()
                .mapToInt(other -> other.equals(one) ? 0
                        : one.likeness(other) + gathering.history().company(one.id(), other.id()))
                .toArray();
    }

    private static List<List<UUID>> groups(Gathering gathering, Party party) {
        return party.getTables().stream()
                .map(table -> party.getGuests().stream()
                        .filter(guest -> guest.getTable().number() == table.number())
                        .map(guest -> gathering.people().get(guest.getId()).id())
                        .toList())
                .toList();
    }
}
