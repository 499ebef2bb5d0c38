package no.sloyfe.unbreakable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import no.sloyfe.Browser;
import no.sloyfe.Database;
import no.sloyfe.Solbakken;
import no.sloyfe.live.Crowd;
import no.sloyfe.room.ProgramOfItsOwn;

/**
 * {@code bin/bench nodes [RUNS] [SEED]}: three nodes on one database, of which one is killed in each run, and in each fifth all
 * are restarted in turn, the first time from the release before to this one where that is given; and how late two nodes are that hear
 * nothing of one another.
 */
final class SeveralNodes {

    private static final int NODES = 3;
    private static final int PEOPLE = 12;
    private static final int CHANGES = 30;

    private final Random random;
    private final Database.Fresh database = Database.fresh();
    private final Store store = new OwnersStore(database.url(), database.user(), database.password());
    private final List<NodeOfItsOwn> nodes = new ArrayList<>();
    private final Verdict verdict = new Verdict();
    private final List<Long> settled = new ArrayList<>();
    private Browser leader;
    private BusyMeeting meeting;

    private SeveralNodes(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime() % 1_000_000;
        System.out.println("seed " + seed);
        List<Long> late = withoutHints();
        System.out.printf("without hints a change on one node was on the other's pages after %d ms (median), %d ms at most%n", late.get(late.size() / 2), late.getLast());
        SeveralNodes several = new SeveralNodes(seed);
        int done = several.through(runs);
        List<Long> settled = several.settled.stream().sorted().toList();
        System.out.printf("nodes runs=%d nodes=%d seed=%d %s moved_p99_ms=%d moved_max_ms=%d late_max_ms=%d%n", done, NODES, seed, several.verdict.figures(),
                settled.isEmpty() ? -1 : settled.get((settled.size() - 1) * 99 / 100), settled.isEmpty() ? -1 : settled.getLast(), late.getLast());
        System.exit(several.verdict.holds() ? 0 : 1); // the clients' own threads are still there
    }

    /** How many runs there were; fewer when nodes do not come back. */
    private int through(int runs) throws Exception {
        Path folder = Files.createTempDirectory("nodes");
        try (Nodes all = new Nodes(nodes)) {
            for (int i = 0; i < NODES; i++) {
                nodes.add(NodeOfItsOwn.start(folder.resolve("node" + i), database));
            }
            Inquiry inquiry = new Inquiry(nodes, all.entrance().address());
            boolean goesOn = true;
            int run = 0;
            while (goesOn && run < runs) {
                run++;
                boolean rolling = run % 5 == 0;
                Verdict found = new Verdict();
                Throwable broken = RunOfItsOwn.brokenBy(() -> run(all, rolling, found));
                if (broken != null) {
                    found.errors().add(String.valueOf(broken));
                    found.errors().addAll(meeting == null ? List.of() : meeting.told.odd());
                }
                found.all().forEach(System.out::println);
                System.out.printf("%d %s %s%n", run, rolling ? "all restarted in turn" : "one killed", found.holds() ? "holds" : "DOES NOT HOLD");
                if (!found.holds()) {
                    inquiry.hold();
                    abandon();
                    goesOn = !(broken instanceof TimeoutException) && startEnded(found) && inquiry.everybodyAnswers();
                }
                verdict.add(found);
            }
            leave();
            return run;
        }
    }

    private void run(Nodes all, boolean rolling, Verdict found) throws Exception {
        if (leader == null) {
            leader = setUp(all);
        }
        if (meeting == null || meeting.over()) {
            leave();
            meeting = new BusyMeeting(leader, List.of(all.entrance()), PEOPLE, random.nextLong());
        }
        meeting.begin();
        meeting.goOn(random.nextInt(2000));
        Thread.sleep(random.nextInt(1500));
        ProgramOfItsOwn hit = nodes.get(random.nextInt(NODES)).program();
        long gone = System.nanoTime();
        if (rolling) {
            for (NodeOfItsOwn each : nodes) {
                gone = System.nanoTime();
                each.program().stop();
                each.program().renew();
                each.program().startAgain();
            }
        } else {
            hit.kill();
            Thread.sleep(500);
        }
        meeting.stop();
        Checker.check(store, meeting, Checker.LONG_ENOUGH, found);
        settled.addAll(meeting.settledAfter(gone));
        if (!rolling) {
            hit.startAgain();
        }
        Checker.alikeEverywhere(meeting, all.addresses(), found);
    }

    private Browser setUp(Nodes all) {
        Browser first = Browser.at(all.entrance().address());
        String setUp = nodes.getLast().program().setUp(); // each start renews the link
        first.submit(first.get(setUp), setUp, "name", "Kari Nordvik", "mail", "kari@solbakken.example",
                "owner", "Fjordvik kommune", "unit", "Solbakken skole");
        return first;
    }

    /** Whether all that ended are there again. */
    private boolean startEnded(Verdict found) throws IOException {
        for (NodeOfItsOwn node : nodes) {
            try {
                if (!node.alive()) {
                    node.program().startAgain();
                }
            } catch (IllegalStateException words) {
                found.errors().add(words.getMessage());
                System.out.println(words.getMessage());
                return false;
            }
        }
        return true;
    }

    private void leave() {
        if (meeting != null) {
            meeting.close();
        }
        meeting = null;
    }

    private void abandon() {
        if (meeting != null) {
            meeting.abandon();
        }
        meeting = null;
    }

    /** From the answer on one node until it stands on a page of the other, in milliseconds, the shortest first. */
    private static List<Long> withoutHints() throws Exception {
        Database.Fresh database = Database.fresh();
        Store store = new OwnersStore(database.url(), database.user(), database.password());
        try (NodeHere one = new NodeHere(database); NodeHere other = new NodeHere(database); Crowd crowd = new Crowd(other.port())) {
            one.withoutHints();
            other.withoutHints();
            Browser leader = Solbakken.in(one.program).browser(Solbakken.LEADER);
            List<Long> late = new ArrayList<>();
            try (BusyMeeting meeting = new BusyMeeting(leader, List.of(new BusyMeeting.Entrance(other.address(), crowd)), PEOPLE, 1)) {
                for (int change = 0; change < CHANGES; change++) {
                    late.addAll(meeting.moreTime(store));
                    Thread.sleep(new Random(change).nextInt(500));
                }
            }
            return late.stream().sorted().toList();
        }
    }
}
