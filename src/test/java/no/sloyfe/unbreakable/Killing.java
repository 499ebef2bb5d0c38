package no.sloyfe.unbreakable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.Map;
import no.sloyfe.Browser;
import no.sloyfe.live.Crowd;
import no.sloyfe.room.ProgramOfItsOwn;

/** Meetings in a program that is killed again and again; after each time everything is checked. */
final class Killing implements AutoCloseable {

    private final ProgramOfItsOwn program;
    private final Crowd crowd;
    private final Browser leader;
    private final int people;
    private final Random random;
    private final Verdict verdict = new Verdict();
    private final List<Long> converged = new ArrayList<>();
    private final Map<Integer, Integer> failures = new TreeMap<>();
    private int stored;
    private BusyMeeting meeting;

    Killing(ProgramOfItsOwn program, int people, long seed) {
        this.program = program;
        this.people = people;
        random = new Random(seed);
        crowd = new Crowd(program.port);
        leader = Browser.at(program.address());
        String setUp = program.setUp();
        leader.submit(leader.get(setUp), setUp, "name", "Kari Nordvik", "mail", "kari@solbakken.example",
                "owner", "Fjordvik kommune", "unit", "Solbakken skole");
    }

    /** Everybody is at it, something is killed, and it comes back. */
    Verdict run(Blow blow) throws Exception {
        if (meeting == null || meeting.over()) {
            leave();
            meeting = new BusyMeeting(leader, List.of(new BusyMeeting.Entrance(program.address(), crowd)), people, random.nextLong());
        }
        meeting.begin();
        meeting.goOn(blow.goOnMs());
        Thread.sleep(blow.afterMs());
        strike(blow.victim());
        long back = System.nanoTime();
        meeting.stop();
        Verdict found = Checker.check(program::asked, meeting);
        converged.addAll(meeting.settledAfter(back));
        verdict.add(found);
        return found;
    }

    /** Returns when what was killed is back. */
    private void strike(Blow.Victim victim) throws Exception {
        List<ProcessHandle> server = new ArrayList<>();
        ProcessHandle first = program.databaseServer();
        List<ProcessHandle> connections = first.children().toList();
        switch (victim) {
            case PROGRAM -> {}
            case POSTMASTER -> server.add(first);
            case CONNECTION -> server.add(connections.get(random.nextInt(connections.size())));
            case DATABASE, BOTH -> {
                server.add(first);
                server.addAll(connections);
            }
        }
        server.forEach(ProcessHandle::destroyForcibly);
        if (victim.hitsProgram()) {
            program.kill();
            program.startAgain();
        }
        for (ProcessHandle killed : server) {
            killed.onExit().get();
        }
        awaitDatabase();
    }

    private void awaitDatabase() throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                program.asked("select 1");
                return;
            } catch (java.io.IOException | java.sql.SQLException away) {
                if (tries > 3000) {
                    throw away;
                }
                Thread.sleep(20);
            }
        }
    }

    private void leave() {
        if (meeting != null) {
            stored += meeting.told.stored().size();
            meeting.people.forEach(person -> person.guest.failures().forEach((status, times) -> failures.merge(status, times, Integer::sum)));
            meeting.close();
        }
        meeting = null;
    }

    /** Everything that was found wrong so far. */
    Verdict verdict() {
        return verdict;
    }

    /** How long after what was killed was back each page showed everything, in milliseconds, the shortest first. */
    List<Long> converged() {
        return converged.stream().sorted().toList();
    }

    String story() {
        leave();
        return stored + " contributions were answered «stored»; tries that were answered with a failure: " + failures;
    }

    @Override
    public void close() {
        leave();
        crowd.close();
    }
}
