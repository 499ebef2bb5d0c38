package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.sloyfe.Database;
import no.sloyfe.Sloyfe;
import no.sloyfe.Solbakken;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.web.Language;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Acknowledged contributions a second, in one meeting and in many of one municipality (or of so many {@code owners}), against the same
 * rows written one a commit by as many bare JDBC
 * writers, in turn in the same run. What is measured is from a command to its answer after the commit ({@link Desks}): rules,
 * revisions and the change that the live path reads are in it; HTTP, pages and live lines are not, on either side.
 */
final class AppendBenchmark {

    private static final int WRITERS = Integer.getInteger("writers", 64);
    private static final int MEETINGS = Integer.getInteger("meetings", 200);
    private static final int OWNERS = Integer.getInteger("owners", 1);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final double SECONDS = Integer.getInteger("seconds", 5);

    /** Where one writes. */
    record Desktop(Place place, Run run, UUID circle) {}

    /** Writes once in the given place; throws when it is not stored. */
    interface Writing {
        void write(Desktop where) throws Exception;
    }

    private final ConfigurableApplicationContext program;
    private final Desks desks;

    private AppendBenchmark(ConfigurableApplicationContext program) {
        this.program = program;
        this.desks = program.getBean(Desks.class);
    }

    public static void main(String[] none) throws Exception {
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Sloyfe.class).logStartupInfo(false)
                .run("--sloyfe.home=" + Database.HOME, "--sloyfe.port=0", "--sloyfe.jobs=false")) {
            new AppendBenchmark(program).compare();
        }
        System.exit(0);
    }

    private void compare() throws Exception {
        double[] one = compare(1);
        double[] many = compare(MEETINGS);
        System.out.printf(Locale.ROOT, "append ratio_one=%.2f ratio_many=%.2f one=%.0f many=%.0f bare_one=%.0f bare_many=%.0f writers=%d%n",
                one[0] / one[1], many[0] / many[1], one[0], many[0], one[1], many[1], WRITERS);
    }

    private double[] compare(int meetings) throws Exception {
        List<List<Desktop>> places = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            places.add(new ArrayList<>());
        }
        List<Solbakken> schools = IntStream.range(0, Math.min(OWNERS, meetings)).mapToObj(_ -> Solbakken.in(program)).toList();
        for (int i = 0; i < meetings; i++) {
            List<Desktop> there = gather(schools.get(i % schools.size()), meetings == 1 ? WRITERS : 1);
            for (int j = 0; j < there.size(); j++) {
                places.get((i + j) % WRITERS).add(there.get(j));
            }
        }
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        try (BareWriters bare = new BareWriters(Database.HOME, WRITERS)) {
            run(places, _ -> this::submit, 2);
            for (int round = 0; round < ROUNDS; round++) {
                ours[round] = run(places, _ -> this::submit, SECONDS);
                theirs[round] = run(places, bare::writer, SECONDS);
                System.out.printf(Locale.ROOT, "%3d meetings: %6.0f a second, bare %6.0f%n", meetings, ours[round], theirs[round]);
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        return new double[] {ours[ROUNDS / 2], theirs[ROUNDS / 2]};
    }

    /** A meeting in a step where groups gather what they think of, and so many in it. */
    private List<Desktop> gather(Solbakken school, int people) {
        RoomGround ground = new RoomGround(program, school, List.of(), "30|Hva virker inn|M13");
        List<Place> places = new ArrayList<>();
        ground.inOwner(() -> {
            for (int i = 0; i < people; i++) {
                UUID id = program.getBean(Ids.class).next();
                program.getBean(JdbcClient.class).sql("insert into participant (id, owner_id, meeting_id, name) values (?, ?, ?, ?)")
                        .params(id, ground.school.owner.value(), ground.meeting.value(), "Gjest " + i).update();
                places.add(program.getBean(Access.class).meeting(new Caller.Guest(ground.school.owner, id, new ParticipantId(id),
                        ground.meeting, null, "Gjest " + i, Language.NB), ground.meeting));
            }
        });
        places.forEach(place -> desks.submit(Sender.of(place), new Command.Arrive()));
        ground.leader().post(ground.room() + "/start");
        Run run = Run.of(ground.run()).orElseThrow();
        UUID circle = UUID.fromString(ground.texts("select id::text from circle where meeting_id = :meeting").getFirst());
        return places.stream().map(place -> new Desktop(place, run, circle)).toList();
    }

    private void submit(Desktop where) {
        Outcome outcome = desks.submit(Sender.of(where.place()), new Command.Contribute(UUID.randomUUID(), where.run(), Kind.POINT, null,
                ContributionText.of(BareWriters.TEXT).orElseThrow(), List.of()));
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /** How many a second all get written together. */
    private static double run(List<List<Desktop>> places, IntFunction<Writing> writers, double seconds) throws Exception {
        long began = System.nanoTime();
        long until = began + (long) (seconds * 1e9);
        long written = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                List<Desktop> mine = places.get(i);
                Writing writing = writers.apply(i);
                counts.add(threads.submit(() -> {
                    long count = 0;
                    while (System.nanoTime() < until && !mine.isEmpty()) {
                        writing.write(mine.get((int) (count++ % mine.size())));
                    }
                    return count;
                }));
            }
            for (Future<Long> each : counts) {
                written += each.get();
            }
        }
        return written / ((System.nanoTime() - began) / 1e9);
    }
}
