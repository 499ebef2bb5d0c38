package no.sloyfe.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of a run: whose turn it is in each circle, or in plenary. */
@Repository
class Rounds {

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By circle; the plenary's round under null. */
    Map<@Nullable UUID, Word> of(UUID meeting, Run run) {
        record Line(@Nullable UUID circle, Word.Turn turn) {}
        List<Line> lines = jdbc.sql("""
                        select id, circle_id, position, participant_id, speaking_circle_id, state, since from turn
                        where meeting_id = :meeting and item_id = :item and step = :step and round = :round
                        order by position
                        """)
                .param("meeting", meeting).param("item", run.item().value()).param("step", run.step())
                .param("round", run.round())
                .query((row, _) -> new Line(row.getObject("circle_id", UUID.class), new Word.Turn(
                        row.getObject("id", UUID.class), row.getInt("position"), row.getObject("participant_id", UUID.class),
                        row.getObject("speaking_circle_id", UUID.class), Word.State.valueOf(row.getString("state")),
                        Stages.instant(row.getTimestamp("since")))))
                .list();
        Map<@Nullable UUID, Word> rounds = new LinkedHashMap<>();
        for (Line line : lines) {
            Word before = rounds.getOrDefault(line.circle(), new Word(List.of()));
            rounds.put(line.circle(), new Word(Stream.concat(before.turns().stream(), Stream.of(line.turn())).toList()));
        }
        return rounds;
    }

    Map<@Nullable UUID, Word> of(Desk desk, Run run) {
        return desk.roster.rounds(run, () -> of(desk.meeting(), run));
    }

    /** Who has had the word in an item, by the circle it went round in. */
    Map<UUID, Set<UUID>> spoken(Run run) {
        Map<UUID, Set<UUID>> spoken = new HashMap<>();
        jdbc.sql("""
                        select circle_id, participant_id from turn
                        where item_id = :item and state = 'DONE' and circle_id is not null and participant_id is not null
                        """)
                .param("item", run.item().value())
                .query(row -> {
                    spoken.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>()).add(row.getObject(2, UUID.class));
                });
        return spoken;
    }

    void clear(Desk desk, Run run) {
        desk.roster.forgetRounds();
        jdbc.sql("delete from turn where meeting_id = :meeting and item_id = :item and step = :step and round = :round")
                .param("meeting", desk.meeting()).param("item", run.item().value()).param("step", run.step())
                .param("round", run.round()).update();
    }

    /** A round of nobody is none: the desk may know of no more than the database does. */
    void save(Desk desk, Run run, @Nullable UUID circle, Word word) {
        if (word.turns().isEmpty()) {
            return;
        }
        desk.roster.word(run, circle, word);
        List<Word.Turn> turns = word.turns();
        jdbc.sql("""
                        insert into turn (id, owner_id, meeting_id, item_id, step, round, circle_id, position,
                                          participant_id, speaking_circle_id, state, since)
                        select id, :owner, :meeting, :item, :step, :round, :circle::uuid, position, who, speaking, state, since
                        from unnest(:ids, :positions, :who, :groups, :states, :since::timestamptz[])
                            as turns (id, position, who, speaking, state, since)
                        on conflict (id) do update set position = excluded.position, state = excluded.state, since = excluded.since
                        """)
                .param("owner", desk.owner()).param("meeting", desk.meeting())
                .param("item", run.item().value()).param("step", run.step()).param("round", run.round()).param("circle", circle)
                .param("ids", turns.stream().map(Word.Turn::id).toArray(UUID[]::new))
                .param("positions", turns.stream().map(Word.Turn::position).toArray(Integer[]::new))
                .param("who", turns.stream().map(Word.Turn::participant).toArray(UUID[]::new))
                .param("groups", turns.stream().map(Word.Turn::speakingCircle).toArray(UUID[]::new))
                .param("states", turns.stream().map(turn -> turn.state().name()).toArray(String[]::new))
                .param("since", turns.stream().map(turn -> turn.since() == null ? null : turn.since().toString()).toArray(String[]::new))
                .update();
    }
}
