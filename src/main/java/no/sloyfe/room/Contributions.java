package no.sloyfe.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote in meetings, and where each thing comes from. */
@Repository
class Contributions {

    private static final String COLUMNS =
            "id, item_id, step, round, kind, participant_id, secret_hash, circle_id, slot, text, origin, created_revision, revision";

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contribution> find(Desk desk, UUID id) {
        if (!desk.sheaf.knows(id)) {
            lookUp(Map.of(desk, List.of(id)));
        }
        return desk.sheaf.find(id);
    }

    /** Asks for many at once, so that whoever comes with one of them need not. One by one by their ids: a meeting may hold thousands. */
    void lookUp(Map<Desk, List<UUID>> asked) {
        record Found(UUID meeting, Contribution it) {}
        List<Found> there = jdbc.sql("select meeting_id, " + COLUMNS + """
                         from unnest(:ids) as asked (wanted), lateral (select * from contribution where id = wanted offset 0) as found
                        """)
                .param("ids", asked.values().stream().flatMap(List::stream).toArray(UUID[]::new))
                .query((row, _) -> new Found(row.getObject("meeting_id", UUID.class), contribution(row))).list();
        asked.forEach((desk, ids) -> desk.sheaf.learn(ids,
                there.stream().filter(found -> found.meeting().equals(desk.meeting())).map(Found::it).toList()));
    }

    /** Everything written in the meeting that still stands, oldest first. */
    List<Contribution> of(UUID meeting) {
        return jdbc.sql("select " + COLUMNS + """
                         from contribution where meeting_id = :meeting and not withdrawn order by created_revision
                        """)
                .param("meeting", meeting)
                .query((row, _) -> contribution(row)).list();
    }

    /**
     * What has become of things since a revision, oldest first.
     *
     * @param gone those that were withdrawn
     */
    record Since(List<Contribution> standing, List<UUID> gone) {}

    Since since(UUID meeting, long revision) {
        List<Contribution> standing = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        jdbc.sql("select withdrawn, " + COLUMNS + """
                         from contribution where meeting_id = :meeting and revision > :revision order by created_revision
                        """)
                .param("meeting", meeting).param("revision", revision)
                .query(row -> {
                    if (row.getBoolean("withdrawn")) {
                        gone.add(row.getObject("id", UUID.class));
                    } else {
                        standing.add(contribution(row));
                    }
                });
        return new Since(standing, gone);
    }

    /** A person's own notes of a run; anonymous ones by what their browser's secret comes to there. */
    List<Contribution> notes(Desk desk, Run run, @Nullable ParticipantId author, byte @Nullable [] secretHash) {
        settle(desk);
        return jdbc.sql("select " + COLUMNS + """
                         from contribution
                        where meeting_id = :meeting and item_id = :item and step = :step and round = :round and kind = 'NOTE'
                          and not withdrawn and (participant_id = :author::uuid or secret_hash = :hash::bytea)
                        order by created_revision
                        """)
                .param("meeting", desk.meeting()).param("item", run.item().value()).param("step", run.step()).param("round", run.round())
                .param("author", author == null ? null : author.value()).param("hash", secretHash)
                .query((row, _) -> contribution(row)).list();
    }

    /** A circle's points of a run. */
    List<Contribution> points(Desk desk, Run run, UUID circle) {
        settle(desk);
        return jdbc.sql("select " + COLUMNS + """
                         from contribution
                        where meeting_id = :meeting and item_id = :item and step = :step and round = :round and kind = 'POINT'
                          and not withdrawn and circle_id = :circle
                        order by created_revision
                        """)
                .param("meeting", desk.meeting()).param("item", run.item().value()).param("step", run.step()).param("round", run.round())
                .param("circle", circle)
                .query((row, _) -> contribution(row)).list();
    }

    /** What a group has agreed in the present item, and what the one who is left of it said there, goes along to another group. */
    void bring(Desk desk, ParticipantId who, UUID from, UUID to, long revision) {
        desk.roster.forgetVotable();
        jdbc.sql("""
                        update contribution set circle_id = :to, revision = :revision
                        where meeting_id = :meeting and item_id = :item and circle_id = :from
                          and (kind = 'POINT' or (kind = 'NOTE' and participant_id = :who))
                        """)
                .param("meeting", desk.meeting()).param("item", desk.stage().run().item().value())
                .param("who", who.value()).param("from", from).param("to", to).param("revision", revision)
                .update();
    }

    /** How many lines of a run a circle has given. */
    int lines(Desk desk, Run run, UUID circle) {
        settle(desk);
        return jdbc.sql("""
                        select count(*) from contribution
                        where meeting_id = :meeting and item_id = :item and step = :step and round = :round and kind = 'PLENARY'
                          and not withdrawn and circle_id = :circle
                        """)
                .param("meeting", desk.meeting()).param("item", run.item().value()).param("step", run.step()).param("round", run.round())
                .param("circle", circle)
                .query(Integer.class).single();
    }

    /** False when the id is taken; where many write at once it is written with theirs, and then a taken id breaks all. */
    boolean add(Desk desk, Contribution it) {
        desk.roster.forgetVotable();
        if (desk.sheaf.gathers() && desk.sheaf.knows(it.id()) && desk.sheaf.find(it.id()).isEmpty()) {
            desk.sheaf.lay(it);
            return true;
        }
        settle(desk);
        desk.sheaf.forget(it.id());
        return insert(List.of(new Laid(desk, it))) == 1;
    }

    /** Writes down what has been gathered; before anything that asks for it in the database. */
    void settle(Desk desk) {
        settle(List.of(desk));
    }

    /** @param desks of one owner */
    void settle(Collection<Desk> desks) {
        List<Laid> gathered = desks.stream().flatMap(desk -> desk.sheaf.take().stream().map(it -> new Laid(desk, it))).toList();
        if (!gathered.isEmpty() && insert(gathered) != gathered.size()) {
            throw new IllegalStateException("One of " + gathered.size() + " contributions has an id that is taken");
        }
    }

    private record Laid(Desk desk, Contribution it) {}

    private int insert(List<Laid> laid) {
        List<Contribution> some = laid.stream().map(Laid::it).toList();
        return jdbc.sql("""
                        insert into contribution (id, owner_id, meeting_id, item_id, step, round, kind, participant_id,
                                                  secret_hash, circle_id, slot, text, origin, created_revision, revision)
                        select id, :owner, meeting, item, step, round, kind, author, decode(secret, 'hex'), circle, slot, text, origin, revision, revision
                        from unnest(:ids, :meetings, :items, :steps, :rounds, :kinds, :authors, :secrets, :circles, :slots, :texts, :origins, :revisions)
                            as fresh (id, meeting, item, step, round, kind, author, secret, circle, slot, text, origin, revision)
                        on conflict (id) do nothing
                        """)
                .param("owner", laid.getFirst().desk().owner())
                .param("ids", some.stream().map(Contribution::id).toArray(UUID[]::new))
                .param("meetings", laid.stream().map(each -> each.desk().meeting()).toArray(UUID[]::new))
                .param("items", some.stream().map(each -> each.run().item().value()).toArray(UUID[]::new))
                .param("steps", some.stream().map(each -> each.run().step()).toArray(Integer[]::new))
                .param("rounds", some.stream().map(each -> each.run().round()).toArray(Integer[]::new))
                .param("kinds", some.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("authors", some.stream().map(each -> each.author() == null ? null : each.author().value()).toArray(UUID[]::new))
                .param("secrets", some.stream().map(each -> each.secretHash() == null ? null : HexFormat.of().formatHex(each.secretHash())).toArray(String[]::new))
                .param("circles", some.stream().map(Contribution::circle).toArray(UUID[]::new))
                .param("slots", some.stream().map(Contribution::slot).toArray(String[]::new))
                .param("texts", some.stream().map(Contribution::text).toArray(String[]::new))
                .param("origins", some.stream().map(each -> each.origin().name()).toArray(String[]::new))
                .param("revisions", some.stream().map(Contribution::createdRevision).toArray(Long[]::new))
                .update();
    }

    /** What was shared, withdrawn and is shared again comes last; false when it was not withdrawn. */
    boolean bringBack(Desk desk, Contribution it) {
        desk.roster.forgetVotable();
        desk.sheaf.forget(it.id());
        return jdbc.sql("""
                        update contribution set text = :text, withdrawn = false, participant_id = :author, circle_id = :circle,
                                                created_revision = :revision, revision = :revision
                        where id = :id and meeting_id = :meeting and withdrawn
                          and item_id = :item and step = :step and round = :round and kind = :kind
                          and (participant_id is not distinct from :author::uuid
                               or (kind <> 'NOTE' and circle_id is not distinct from :circle::uuid))
                        """)
                .param("item", it.run().item().value()).param("step", it.run().step()).param("round", it.run().round())
                .param("kind", it.kind().name())
                .param("id", it.id()).param("meeting", desk.meeting()).param("text", it.text())
                .param("author", it.author() == null ? null : it.author().value()).param("circle", it.circle())
                .param("revision", it.createdRevision())
                .update() == 1;
    }

    /** Into another field of the step it was written in. */
    void move(Desk desk, UUID id, String field, long revision) {
        desk.sheaf.forget(id);
        jdbc.sql("update contribution set slot = :field, revision = :revision where id = :id")
                .param("field", field).param("revision", revision).param("id", id)
                .update();
    }

    void rewrite(Desk desk, UUID id, @Nullable ContributionText text, long revision) {
        desk.roster.forgetVotable();
        desk.sheaf.forget(id);
        jdbc.sql("update contribution set text = :text, withdrawn = :gone, revision = :revision where id = :id")
                .param("id", id).param("text", text == null ? null : text.value()).param("gone", text == null)
                .param("revision", revision)
                .update();
    }

    /** Nothing anonymous can be changed any more, nor traced to a browser. */
    void forgetSecrets(Desk desk) {
        jdbc.sql("update contribution set secret_hash = null where meeting_id = :meeting and secret_hash is not null")
                .param("meeting", desk.meeting()).update();
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        UUID author = row.getObject("participant_id", UUID.class);
        return new Contribution(
                row.getObject("id", UUID.class),
                new Run(new ItemId(row.getObject("item_id", UUID.class)), row.getInt("step"), row.getInt("round")),
                Kind.valueOf(row.getString("kind")), author == null ? null : new ParticipantId(author),
                row.getBytes("secret_hash"), row.getObject("circle_id", UUID.class), row.getString("slot"),
                row.getString("text"), Origin.valueOf(row.getString("origin")), row.getLong("created_revision"), row.getLong("revision"));
    }
}
