package no.sloyfe.unbreakable;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.sloyfe.Browser;
import no.sloyfe.Database;
import no.sloyfe.Sloyfe;
import no.sloyfe.Solbakken;
import no.sloyfe.live.Crowd;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Meetings in a program in this JVM; each of the people, and the database, is at the other end of a bad wire of their own. */
final class BadNetwork implements AutoCloseable {

    /** A wire to a browser carries a page or two between what happens, that to the database some hundred questions. */
    private static final int BROWSER_BYTES = 60_000;
    private static final int DATABASE_BYTES = 400_000;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int ROUND_MS = 2500;

    private final Random random;
    private final Store store;
    private final Wire toDatabase;
    private final ConfigurableApplicationContext program;
    private final List<Wire> wires = new ArrayList<>();
    private final List<BusyMeeting.Entrance> entrances = new ArrayList<>();
    private final Browser leader;
    private final int people;
    private final List<Long> converged = new ArrayList<>();
    private final Verdict verdict = new Verdict();
    private BusyMeeting meeting;
    private int stored;

    /** @param people how many wires, and runs in each round */
    BadNetwork(Database.Fresh database, int people, long seed) throws Exception {
        this.people = people;
        random = new Random(seed);
        store = new OwnersStore(database.url(), database.user(), database.password());
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        toDatabase = new Wire(port, DATABASE_BYTES, random.nextLong());
        program = new SpringApplicationBuilder(Sloyfe.class).logStartupInfo(false).run(
                "--sloyfe.database.url=" + database.url().replace(":" + port + "/", ":" + toDatabase.port() + "/"),
                "--sloyfe.database.user=" + database.user(), "--sloyfe.database.password=" + database.password(),
                "--sloyfe.port=0", "--sloyfe.jobs=false");
        int door = Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
        for (int i = 0; i < people; i++) {
            Wire wire = new Wire(door, BROWSER_BYTES, random.nextLong());
            wires.add(wire);
            entrances.add(new BusyMeeting.Entrance("http://localhost:" + wire.port(), new Crowd(wire.port())));
        }
        Browser known = Solbakken.in(program).browser(Solbakken.LEADER);
        leader = Browser.at(entrances.getFirst().address()).patience(PATIENCE);
        known.cookies().forEach(leader::with);
    }

    /** Everybody is at it for a while, each with an own bad wire; then the wires are mended, and everything is checked. */
    Verdict round() throws Exception {
        if (meeting == null || meeting.over()) {
            leave();
            meeting = new BusyMeeting(leader, entrances, people, random.nextLong());
            meeting.people.forEach(person -> person.guest.browser.patience(PATIENCE));
        }
        meeting.begin();
        meeting.goOn(random.nextInt(ROUND_MS));
        wires.forEach(Wire::worsen);
        toDatabase.worsen();
        Thread.sleep(ROUND_MS);
        wires.forEach(Wire::heal);
        toDatabase.heal();
        long healed = System.nanoTime();
        meeting.stop();
        Verdict found = Checker.check(store, meeting);
        converged.addAll(meeting.settledAfter(healed));
        verdict.add(found);
        return found;
    }

    private void leave() {
        if (meeting != null) {
            stored += meeting.told.stored().size();
            meeting.close();
        }
        meeting = null;
    }

    Verdict verdict() {
        return verdict;
    }

    /** How long after the wires were mended each page showed everything, in milliseconds, the shortest first. */
    List<Long> converged() {
        return converged.stream().sorted().toList();
    }

    String story() {
        leave();
        return stored + " contributions were answered «stored»; on wires to browsers " + wires.stream().mapToInt(Wire::troubles).sum()
                + " things happened, on that to the database " + toDatabase.troubles();
    }

    @Override
    public void close() throws Exception {
        leave();
        program.close();
        for (BusyMeeting.Entrance entrance : entrances) {
            entrance.crowd().close();
        }
        for (Wire wire : wires) {
            wire.close();
        }
        toDatabase.close();
    }
}
