package no.sloyfe.bench.crowd;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import no.sloyfe.bench.Program;

/** A program of its own, somebody who leads meetings there, and a crowd that comes to them; gone afterwards, unless {@code -Dkeep=true} says otherwise. */
public final class Venue implements AutoCloseable {

    private static final double PATIENCE = 60; // seconds

    public final Program program;
    public final Books books;
    public final Host host;
    public final Crowd crowd;
    private final Path home;

    private Venue(Path home, Program program) throws Exception {
        this.home = home;
        this.program = program;
        program.secondsToFirstPage();
        host = new Host(program.address, home.resolve("program.log"));
        books = new Books(home.resolve("data"));
        crowd = new Crowd(new InetSocketAddress("127.0.0.1", program.address.getPort()));
    }

    /** @param laidOut the program's folder */
    public static Venue open(Path laidOut) throws Exception {
        Path home = Program.freshFolder();
        Program program = Program.start(laidOut, home);
        try {
            return new Venue(home, program);
        } catch (Exception failed) {
            program.close();
            Program.delete(home);
            throw failed;
        }
    }

    /** So many come to a meeting by its code; all are in when this returns. */
    public List<Guest> gather(String meeting, int people, Diary diary) throws Exception {
        String code = host.code(meeting);
        List<Guest> guests = new ArrayList<>();
        AtomicInteger waiting = new AtomicInteger(people);
        CompletableFuture<Void> in = new CompletableFuture<>();
        for (int i = 0; i < people; i++) {
            Guest guest = new Guest(crowd, diary, i, "Gjest " + (i + 1));
            guests.add(guest);
            crowd.tell(() -> guest.join(code, () -> {
                if (waiting.decrementAndGet() == 0) {
                    in.complete(null);
                }
            }));
        }
        crowd.await(in, PATIENCE);
        return guests;
    }

    @Override
    public void close() throws Exception {
        crowd.close();
        program.close();
        if (Boolean.getBoolean("keep")) {
            System.out.println("Kept: " + home);
        } else {
            Program.delete(home);
        }
    }
}
