package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Phase;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Turns;
import no.sloyfe.room.ModelGround.Leg;
import no.sloyfe.room.ModelWord.Turn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a meeting stands in the database, and whether a {@link RoomModel} says the same. */
final class Stood {

    private final RoomGround room;
    private final Owned owned;
    private final JdbcClient jdbc;
    private final List<UUID> items;
    private final List<Leg> route;
    private Duration left = Duration.ZERO;
    private boolean paused;
    private boolean timeOut;
    private Instant looked;

    Stood(ApplicationContext program, RoomGround room, List<UUID> items, List<Leg> route) {
        this.room = room;
        this.items = items;
        this.route = route;
        owned = program.getBean(Owned.class);
        jdbc = program.getBean(JdbcClient.class);
    }

    long revision() {
        return room.asked("select revision from meeting where id = :meeting", Long.class);
    }

    /** Tells the model who sits where. */
    void seats(RoomModel model) {
        Map<UUID, Set<UUID>> groups = new LinkedHashMap<>();
        Map<Integer, Map<UUID, Set<UUID>>> tables = new HashMap<>();
        query("""
                select c.id, c.item_id, c.step, c.round, s.participant_id from circle c join seat s on s.circle_id = c.id
                where c.meeting_id = :meeting order by c.number
                """, row -> {
            UUID circle = row.getObject(1, UUID.class);
            UUID item = row.getObject(2, UUID.class);
            Map<UUID, Set<UUID>> there = item == null ? groups : tables.computeIfAbsent(leg(item, row.getInt(3), row.getInt(4)), _ -> new LinkedHashMap<>());
            there.computeIfAbsent(circle, _ -> new HashSet<>()).add(row.getObject(5, UUID.class));
        });
        model.groups = groups;
        model.seats.clear();
        model.seats.putAll(tables);
    }

    Map<UUID, List<Turn>> words(int leg) {
        Map<UUID, List<Turn>> words = new HashMap<>();
        query("""
                select id, item_id, step, round, circle_id, coalesce(participant_id, speaking_circle_id), state, since from turn
                where meeting_id = :meeting order by position
                """, row -> {
            if (leg(row.getObject(2, UUID.class), row.getInt(3), row.getInt(4)) == leg) {
                UUID circle = row.getObject(5, UUID.class);
                Timestamp since = row.getTimestamp(8);
                words.computeIfAbsent(circle == null ? ModelGround.ALL : circle, _ -> new ArrayList<>()).add(new Turn(row.getObject(1, UUID.class),
                        row.getObject(6, UUID.class), Word.State.valueOf(row.getString(7)), since == null ? null : since.toInstant()));
            }
        });
        return words;
    }

    // --- The clock

    void entered(Instant now) {
        left = Duration.ofSeconds(room.asked("select extract(epoch from ends_at - started_at)::bigint from room where meeting_id = :meeting", Long.class));
        paused = false;
        timeOut = false;
        looked = now;
    }

    void clock(Command command, Instant now) {
        tick(now);
        switch (command) {
            case Command.Pause(boolean pause) -> paused = pause || (paused && timeOut);
            case Command.TimeOut(boolean start) -> timeOut = start;
            case Command.MoreTime(Run _, Duration more) -> left = (left.isNegative() ? Duration.ZERO : left).plus(more);
            default -> throw new IllegalArgumentException(command.toString());
        }
    }

    private void tick(Instant now) {
        if (!paused && !timeOut && looked != null) {
            left = left.minus(Duration.between(looked, now));
        }
        looked = now;
    }

    // --- The comparison

    /** The meeting's revision, when all is as the model says. */
    long compare(RoomModel model, Instant now) {
        assertThat(room.asked("select phase from meeting where id = :meeting", String.class)).isEqualTo(model.phase.name());
        assertThat(new HashSet<>(uuids("select id from participant where meeting_id = :meeting and joined_at is not null and left_at is null")))
                .as("who is here").isEqualTo(model.here);
        pieces(model);
        votes(model);
        if (model.phase == Phase.RUNNING) {
            running(model, now);
        }
        long revision = revision();
        assertThat(uuidless("select revision from change where meeting_id = :meeting order by revision"))
                .as("revisions").isEqualTo(java.util.stream.LongStream.rangeClosed(1, revision).boxed().toList());
        return revision;
    }

    private void running(RoomModel model, Instant now) {
        tick(now);
        query("select item_id, step, round, ends_at, paused_at, timeout_at, revealed, started_at from room where meeting_id = :meeting", row -> {
            assertThat(leg(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3))).as("leg").isEqualTo(model.at);
            assertThat(row.getBoolean("revealed")).as("shown").isEqualTo(model.shown);
            Stage stage = new Stage(null, row.getTimestamp("started_at").toInstant(), row.getTimestamp("ends_at").toInstant(),
                    Stages.instant(row.getTimestamp("paused_at")), Stages.instant(row.getTimestamp("timeout_at")), false);
            assertThat(stage.stands()).as("the clock stands").isEqualTo(paused || timeOut);
            assertThat(stage.left(now)).as("left on the clock").isEqualTo(left);
        });
        Map<UUID, List<Turn>> words = words(model.at);
        assertThat(named(words)).as("the word").isEqualTo(named(model.words.getOrDefault(model.at, Map.of())));
        model.words.put(model.at, new HashMap<>(words));
        seated(model);
        words.values().stream().flatMap(List::stream).filter(turn -> turn.state() == Word.State.SPEAKING).forEach(turn ->
                assertThat(model.leg().what().turns() == Turns.IN_TURN ? model.here.contains(turn.who())
                        : model.tables(model.at).getOrDefault(turn.who(), Set.of()).stream().anyMatch(model.here::contains))
                        .as("who has the word is here").isTrue());
    }

    private static Map<UUID, List<String>> named(Map<UUID, List<Turn>> words) {
        Map<UUID, List<String>> named = new HashMap<>();
        words.forEach((circle, turns) -> named.put(circle, turns.stream().map(turn -> turn.who() + " " + turn.state()).toList()));
        return named;
    }

    /** Everybody here has one group; in pairs and trios a seat, company if there is any, and nobody who went. */
    private static void seated(RoomModel model) {
        for (UUID who : model.here) {
            assertThat(model.groups.values().stream().filter(each -> each.contains(who)).count()).as("groups of " + who).isEqualTo(1);
        }
        if (model.leg().what().form() == SocialForm.PAIR || model.leg().what().form() == SocialForm.TRIO) {
            Map<UUID, Set<UUID>> tables = model.tables(model.at);
            assertThat(tables.values().stream().flatMap(Set::stream).sorted().toList()).as("who sits").isEqualTo(model.here.stream().sorted().toList());
            assertThat(tables.values().stream().filter(each -> each.size() == 1).count()).as("alone").isEqualTo(model.here.size() == 1 ? 1 : 0);
        }
    }

    private void pieces(RoomModel model) {
        List<String> said = new ArrayList<>();
        model.pieces.forEach((id, each) -> said.add(id + " " + (each.nameless() ? null : each.by()) + " " + each.leg() + " " + each.kind() + " " + each.slot()
                + " " + each.text() + " " + each.circle()));
        List<String> stored = new ArrayList<>();
        query("""
                select id, participant_id, item_id, step, round, kind, slot, text, circle_id from contribution
                where meeting_id = :meeting
                """, row -> stored.add(row.getObject(1, UUID.class) + " " + row.getObject(2, UUID.class) + " "
                + leg(row.getObject(3, UUID.class), row.getInt(4), row.getInt(5)) + " " + row.getString(6) + " " + row.getString(7) + " " + row.getString(8)
                + " " + row.getObject(9, UUID.class)));
        assertThat(stored).as("what is written").containsExactlyInAnyOrderElementsOf(said);
    }

    private void votes(RoomModel model) {
        Map<Leg, Map<UUID, Integer>> counted = new HashMap<>();
        query("select item_id, step, contribution_id, votes from vote where meeting_id = :meeting", row ->
                counted.computeIfAbsent(route.get(leg(row.getObject(1, UUID.class), row.getInt(2), 0)), _ -> new HashMap<>())
                        .put(row.getObject(3, UUID.class), row.getInt(4)));
        assertThat(counted).as("votes").isEqualTo(model.votes);
        Map<Leg, Set<UUID>> voted = new HashMap<>();
        query("select item_id, step, participant_id from ballot where meeting_id = :meeting", row ->
                voted.computeIfAbsent(route.get(leg(row.getObject(1, UUID.class), row.getInt(2), 0)), _ -> new HashSet<>()).add(row.getObject(3, UUID.class)));
        assertThat(voted).as("who has voted").isEqualTo(model.voted);
    }

    private int leg(UUID item, int step, int round) {
        int number = items.indexOf(item);
        for (int i = 0; i < route.size(); i++) {
            if (route.get(i).item() == number && route.get(i).step() == step && route.get(i).round() == round) {
                return i;
            }
        }
        throw new AssertionError("No such leg");
    }

    private interface Row {
        void read(java.sql.ResultSet row) throws java.sql.SQLException;
    }

    private void query(String sql, Row each) {
        owned.read(room.school.owner.value(), () -> jdbc.sql(sql).param("meeting", room.meeting.value()).query(row -> { each.read(row); }));
    }

    private List<UUID> uuids(String sql) {
        List<UUID> all = new ArrayList<>();
        query(sql, row -> all.add(row.getObject(1, UUID.class)));
        return all;
    }

    private List<Long> uuidless(String sql) {
        List<Long> all = new ArrayList<>();
        query(sql, row -> all.add(row.getLong(1)));
        return all;
    }
}
