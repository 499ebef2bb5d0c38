package no.sloyfe.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been linked, answered and picked. */
@Repository
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Tally of(Run run) {
        UUID item = run.item().value();
        List<Tally.Link> links = jdbc.sql("select distinct circle_id, one, other from connection where item_id = :item order by one, other")
                .param("item", item)
                .query((row, _) -> new Tally.Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
        List<Tally.Answered> answers = jdbc.sql("select step, circle_id, option, ratings from rating where item_id = :item")
                .param("item", item)
                .query((row, _) -> new Tally.Answered(row.getInt(1), row.getObject(2, UUID.class), row.getString(3), row.getInt(4)))
                .list();
        Map<UUID, UUID> picks = new HashMap<>();
        jdbc.sql("select participant_id, contribution_id from pick where item_id = :item and step <= :step order by step")
                .param("item", item).param("step", run.step())
                .query(row -> { picks.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)); });
        List<UUID> shown = jdbc.sql("select circle_id from shown_spread where item_id = :item and step = :step")
                .param("item", item).param("step", run.step()).query(UUID.class).list();
        return new Tally(links, answers, Set.copyOf(shown), Map.copyOf(picks));
    }
}
