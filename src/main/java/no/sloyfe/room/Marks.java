package no.sloyfe.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have ticked, voted for and sorted in a run. */
@Repository
class Marks {

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has said that they are ready. */
    Set<UUID> ready(Run run) {
        return new HashSet<>(jdbc.sql("select participant_id from ready where item_id = :item and step = :step and round = :round")
                .param("item", run.item().value()).param("step", run.step()).param("round", run.round()).query(UUID.class).list());
    }

    /** Who has voted or answered. */
    Set<UUID> voted(Run run) {
        return new HashSet<>(jdbc.sql("select participant_id from ballot where item_id = :item and step = :step")
                .param("item", run.item().value()).param("step", run.step()).query(UUID.class).list());
    }

    /** How many votes each thing has. */
    Map<UUID, Integer> votes(Run run) {
        Map<UUID, Integer> votes = new HashMap<>();
        jdbc.sql("select contribution_id, votes from vote where item_id = :item").param("item", run.item().value())
                .query(row -> { votes.put(row.getObject(1, UUID.class), row.getInt(2)); });
        return votes;
    }

    List<Placement> placements(Run run) {
        return jdbc.sql("select contribution_id, circle_id, field from placement where item_id = :item order by revision")
                .param("item", run.item().value())
                .query((row, _) -> new Placement(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }
}
