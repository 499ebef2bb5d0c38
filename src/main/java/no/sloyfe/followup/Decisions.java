package no.sloyfe.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.LoopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions and agreements of meetings. */
@Repository
public class Decisions {

    private final Owned owned;
    private final JdbcClient jdbc;

    Decisions(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public List<Decision> of(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select * from decision where meeting_id = :meeting order by made_at, id""")
                .param("meeting", place.meeting().value())
                .query(Decisions::read)
                .list());
    }

    /** Keeps a decision once; false when another thing already has its id. */
    public boolean add(Place place, LoopId loop, Decision decision, Instant at) {
        return owned.write(place.owner().value(), () -> {
            int added = jdbc.sql("""
                            insert into decision (id, owner_id, meeting_id, loop_id, item_id, kind, text, made_at)
                            values (:id, :owner, :meeting, :loop, cast(:item as uuid), :kind, :text, :at)
                            on conflict (id) do nothing""")
                    .param("id", decision.id().value())
                    .param("owner", place.owner().value())
                    .param("meeting", place.meeting().value())
                    .param("loop", loop.value())
                    .param("item", decision.item() == null ? null : decision.item().value())
                    .param("kind", decision.kind().name())
                    .param("text", decision.text())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return added == 1 || of(place).stream().anyMatch(kept -> kept.id().equals(decision.id()));
        });
    }

    public boolean remove(Place place, EntryId id) {
        return owned.write(place.owner().value(), () -> jdbc.sql("""
                        delete from decision where id = :id and meeting_id = :meeting""")
                .param("id", id.value())
                .param("meeting", place.meeting().value())
                .update() == 1);
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        UUID item = row.getObject("item_id", UUID.class);
        return new Decision(
                new EntryId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                item == null ? null : new ItemId(item),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("text"));
    }
}
