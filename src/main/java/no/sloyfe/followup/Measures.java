package no.sloyfe.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.LoopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measures of meetings and loops. */
@Repository
public class Measures {

    private final Owned owned;
    private final JdbcClient jdbc;

    Measures(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public List<Measure> of(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select * from measure where meeting_id = :meeting order by made_at, id""")
                .param("meeting", place.meeting().value())
                .query(Measures::read)
                .list());
    }

    public List<Measure> of(LoopPlace loop) {
        return owned.read(loop.owner().value(), () -> jdbc.sql("""
                        select * from measure where loop_id = :loop order by outcome is not null, look_on, id""")
                .param("loop", loop.id().value())
                .query(Measures::read)
                .list());
    }

    /** Those that a meeting should hear of: made last time, seen since then, or to be looked for by its day. */
    public List<Measure> upTo(Place place, LoopId loop, MeetingId last, Instant lastStart, LocalDate day) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select * from measure
                        where loop_id = :loop and meeting_id <> :meeting
                          and (meeting_id = :last or looked_at > :since or (outcome is null and look_on <= :day))
                        order by look_on, id""")
                .param("loop", loop.value())
                .param("meeting", place.meeting().value())
                .param("last", last.value())
                .param("since", lastStart.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .query(Measures::read)
                .list());
    }

    /** Keeps a measure once; false when another thing already has its id. */
    public boolean add(Place place, LoopId loop, Measure measure, Instant at) {
        return owned.write(place.owner().value(), () -> {
            int added = jdbc.sql("""
                            insert into measure (id, owner_id, meeting_id, loop_id, item_id, text, sign, look_on, made_at)
                            values (:id, :owner, :meeting, :loop, cast(:item as uuid), :text, :sign, :lookOn, :at)
                            on conflict (id) do nothing""")
                    .param("id", measure.id().value())
                    .param("owner", place.owner().value())
                    .param("meeting", place.meeting().value())
                    .param("loop", loop.value())
                    .param("item", measure.item() == null ? null : measure.item().value())
                    .param("text", measure.text())
                    .param("sign", measure.sign())
                    .param("lookOn", measure.lookOn())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return added == 1 || of(place).stream().anyMatch(kept -> kept.id().equals(measure.id()));
        });
    }

    public boolean remove(Place place, EntryId id) {
        return owned.write(place.owner().value(), () -> jdbc.sql("""
                        delete from measure where id = :id and meeting_id = :meeting""")
                .param("id", id.value())
                .param("meeting", place.meeting().value())
                .update() == 1);
    }

    public Optional<Measure> one(LoopPlace loop, EntryId id) {
        return of(loop).stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** Says what was seen. */
    public void seen(LoopPlace loop, EntryId id, Outcome outcome, String evidence, Instant at) {
        owned.write(loop.owner().value(), () -> jdbc.sql("""
                        update measure set outcome = :outcome, evidence = :evidence, looked_at = :at
                        where id = :id and loop_id = :loop""")
                .param("outcome", outcome.name())
                .param("evidence", evidence)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("loop", loop.id().value())
                .update());
    }

    public static Measure read(ResultSet row, int number) throws SQLException {
        UUID item = row.getObject("item_id", UUID.class);
        String outcome = row.getString("outcome");
        return new Measure(
                new EntryId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                item == null ? null : new ItemId(item),
                row.getString("text"),
                row.getString("sign"),
                row.getObject("look_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("evidence"),
                Rows.instant(row, "looked_at"));
    }
}
