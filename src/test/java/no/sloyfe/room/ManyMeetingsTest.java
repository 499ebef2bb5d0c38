package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written in several meetings of a municipality at the same time goes into few transactions, and into the right meetings. */
@SloyfeTest
class ManyMeetingsTest {

    private static final int MEETINGS = 6; // more than are served at a time
    private static final int WRITERS = 24;
    private static final int EACH = 20;

    @Autowired ApplicationContext program;
    @Autowired Desks desks;

    @Test
    void each_meeting_gets_its_own_and_every_revision() throws Exception {
        List<RoomGround> rooms = rooms();
        List<List<UUID>> acked = IntStream.range(0, rooms.size()).mapToObj(_ -> (List<UUID>) new ArrayList<UUID>()).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int meeting = writer % rooms.size();
                Place place = guest(rooms.get(meeting), "Gjest " + writer);
                Run run = Run.of(rooms.get(meeting).run()).orElseThrow();
                all.add(threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        UUID id = UUID.randomUUID();
                        assertThat(desks.submit(Sender.of(place), written(id, run, "Punkt " + i))).isInstanceOf(Outcome.Accepted.class);
                        synchronized (acked.get(meeting)) {
                            acked.get(meeting).add(id);
                        }
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        for (int i = 0; i < rooms.size(); i++) {
            RoomGround room = rooms.get(i);
            assertThat(room.texts("select id::text from contribution where meeting_id = :meeting"))
                    .containsExactlyInAnyOrderElementsOf(acked.get(i).stream().map(UUID::toString).toList());
            long head = room.asked("select revision from meeting where id = :meeting", Long.class);
            assertThat(room.texts("select revision::text from change where meeting_id = :meeting order by change.revision"))
                    .isEqualTo(LongStream.rangeClosed(1, head).mapToObj(String::valueOf).toList());
        }
    }

    @Test
    void an_id_of_another_meeting_is_refused_and_what_was_sent_beside_it_is_stored() throws Exception {
        List<RoomGround> rooms = rooms();
        List<Place> places = rooms.stream().map(room -> guest(room, "Gjest")).toList();
        List<Run> runs = rooms.stream().map(room -> Run.of(room.run()).orElseThrow()).toList();
        UUID taken = UUID.randomUUID();
        assertThat(desks.submit(Sender.of(places.getFirst()), written(taken, runs.getFirst(), "Først"))).isInstanceOf(Outcome.Accepted.class);
        for (int time = 0; time < 30; time++) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < WRITERS; i++) {
                    int meeting = i % rooms.size();
                    UUID id = i == 1 ? taken : UUID.randomUUID();
                    outcomes.add(threads.submit(() -> desks.submit(Sender.of(places.get(meeting)), written(id, runs.get(meeting), "Punkt"))));
                }
            }
            for (int i = 0; i < WRITERS; i++) {
                assertThat(outcomes.get(i).get()).isInstanceOf(i == 1 ? Outcome.Refused.class : Outcome.Accepted.class);
            }
        }
        assertThat(rooms.get(1).asked("select count(*) from contribution where meeting_id = :meeting", Integer.class)).isEqualTo(30 * (WRITERS / MEETINGS - 1));
        assertThat(rooms.getFirst().texts("select text from contribution where id = '" + taken + "'")).containsExactly("Først");
    }

    @Test
    void nobody_waits_for_a_meeting_that_is_held_elsewhere() throws Exception {
        List<RoomGround> rooms = rooms();
        List<Place> places = rooms.stream().map(room -> guest(room, "Gjest")).toList();
        List<Run> runs = rooms.stream().map(room -> Run.of(room.run()).orElseThrow()).toList();
        List<Future<Outcome>> held = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            rooms.getFirst().inOwner(() -> {
                program.getBean(JdbcClient.class).sql("select id from meeting where id in (?, ?, ?) for update")
                        .params(rooms.subList(0, 3).stream().map(room -> room.meeting.value()).toList()).query().listOfRows();
                for (int i = 0; i < 3; i++) {
                    int meeting = i;
                    held.add(threads.submit(() -> desks.submit(Sender.of(places.get(meeting)), written(UUID.randomUUID(), runs.get(meeting), "Holdt"))));
                }
                List<Future<Outcome>> others = IntStream.range(3, MEETINGS).mapToObj(i -> threads.submit(() ->
                        desks.submit(Sender.of(places.get(i)), written(UUID.randomUUID(), runs.get(i), "Fri")))).toList();
                others.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(Outcome.Accepted.class));
                assertThat(held).noneMatch(Future::isDone);
            });
        }
        held.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(Outcome.Accepted.class));
    }

    /** In a step where a group gathers what it thinks of. */
    private List<RoomGround> rooms() {
        Solbakken school = Solbakken.in(program);
        return IntStream.range(0, MEETINGS).mapToObj(_ -> {
            RoomGround room = new RoomGround(program, school, Solbakken.STAFF, "30|Hva virker inn|M13");
            room.start();
            return room;
        }).toList();
    }

    private Place guest(RoomGround room, String name) {
        UUID id = program.getBean(Ids.class).next();
        room.inOwner(() -> program.getBean(JdbcClient.class).sql("insert into participant (id, owner_id, meeting_id, name) values (?, ?, ?, ?)")
                .params(id, room.school.owner.value(), room.meeting.value(), name).update());
        Place place = program.getBean(Access.class).meeting(new Caller.Guest(room.school.owner, id, new ParticipantId(id), room.meeting, null, name, Language.NB), room.meeting);
        desks.submit(Sender.of(place), new Command.Arrive());
        return place;
    }

    private static Command written(UUID id, Run run, String text) {
        return new Command.Contribute(id, run, Kind.POINT, null, ContributionText.of(text).orElseThrow(), List.of());
    }
}
