package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What points and lines come from, and which groups stand behind a line. */
@Repository
class Backings {

    private final JdbcClient jdbc;
    private final Contributions contributions;
    private final Tables tables;
    private final Marks marks;

    Backings(JdbcClient jdbc, Contributions contributions, Tables tables, Marks marks) {
        this.jdbc = jdbc;
        this.contributions = contributions;
        this.tables = tables;
        this.marks = marks;
    }

    /** With the votes of a run. */
    Backing of(UUID meeting, Written written, Run run) {
        return of(meeting, written, tables.numbers(meeting), marks.votes(run));
    }

    /** The same when it is known what circles are called by, and how the votes stand. */
    Backing of(UUID meeting, Written written, Map<UUID, Integer> numbers, Map<UUID, Integer> votes) {
        Map<UUID, List<UUID>> sources = new HashMap<>();
        Map<UUID, List<UUID>> supporters = new HashMap<>();
        Set<UUID> anonymousAnswers = new HashSet<>();
        // One question: whoever writes has it asked anew, so ways to the database and back would be what it costs.
        jdbc.sql("""
                        select 'SOURCE', s.contribution_id, s.source_id, a.id is not null and a.participant_id is null
                        from source s left join preparation_answer a on a.id = s.source_id where s.meeting_id = :meeting
                        union all
                        (select 'SUPPORT', contribution_id, circle_id, false from support where meeting_id = :meeting order by circle_id)
                        """)
                .param("meeting", meeting)
                .query(row -> {
                    UUID contribution = row.getObject(2, UUID.class);
                    UUID other = row.getObject(3, UUID.class);
                    (row.getString(1).equals("SOURCE") ? sources : supporters).computeIfAbsent(contribution, _ -> new ArrayList<>()).add(other);
                    if (row.getBoolean(4)) {
                        anonymousAnswers.add(other);
                    }
                });
        return new Backing(written, sources, supporters, numbers, votes, anonymousAnswers);
    }

    void link(Desk desk, UUID contribution, Collection<UUID> sources) {
        if (!sources.isEmpty()) {
            contributions.settle(desk);
        }
        for (UUID source : sources) {
            jdbc.sql("""
                            insert into source (owner_id, meeting_id, contribution_id, source_id)
                            values (:owner, :meeting, :contribution, :source) on conflict do nothing
                            """)
                    .param("owner", desk.owner()).param("meeting", desk.meeting())
                    .param("contribution", contribution).param("source", source)
                    .update();
        }
    }

    boolean support(Desk desk, UUID contribution, UUID circle) {
        return jdbc.sql("""
                        insert into support (owner_id, meeting_id, contribution_id, circle_id)
                        values (:owner, :meeting, :contribution, :circle) on conflict do nothing
                        """)
                .param("owner", desk.owner()).param("meeting", desk.meeting())
                .param("contribution", contribution).param("circle", circle)
                .update() == 1;
    }

    /** Whether a line on the list stands on this point. */
    boolean isSource(Desk desk, UUID point) {
        contributions.settle(desk);
        return jdbc.sql("select exists (select from source where meeting_id = :meeting and source_id = :point)")
                .param("meeting", desk.meeting()).param("point", point)
                .query(Boolean.class).single();
    }

    /**
     * Whether a circle has a point that is neither on the list nor stands behind a line there, or has none at all.
     *
     * @param from only the points of this step count; null: all
     * @param slots only these kinds of them; none named: all
     */
    boolean pointsLeft(Desk desk, UUID circle, @Nullable Run from, List<String> slots) {
        contributions.settle(desk);
        return jdbc.sql("""
                        select coalesce(bool_or(not exists (
                            select from source s join contribution line on line.id = s.contribution_id
                            where s.meeting_id = p.meeting_id and s.source_id = p.id and line.kind = 'PLENARY' and not line.withdrawn)), true)
                        from contribution p
                        where p.meeting_id = :meeting and p.kind = 'POINT' and p.circle_id = :circle and not p.withdrawn
                          and (:item::uuid is null or (p.item_id = :item::uuid and p.step = :step::int))
                          and (cardinality(:slots::text[]) = 0 or p.slot = any(:slots::text[]))
                        """)
                .param("meeting", desk.meeting()).param("circle", circle)
                .param("item", from == null ? null : from.item().value()).param("step", from == null ? null : from.step())
                .param("slots", slots.toArray(String[]::new))
                .query(Boolean.class).single();
    }
}
