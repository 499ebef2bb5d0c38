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
import no.sloyfe.meeting.LoopId;
import no.sloyfe.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The milestones of meetings and loops. */
@Repository
public class Milestones {

    private final Owned owned;
    private final JdbcClient jdbc;

    Milestones(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public List<Milestone> of(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select * from milestone where meeting_id = :meeting order by due, id""")
                .param("meeting", place.meeting().value())
                .query(Milestones::read)
                .list());
    }

    public List<Milestone> of(LoopPlace loop) {
        return owned.read(loop.owner().value(), () -> jdbc.sql("""
                        select * from milestone where loop_id = :loop
                        order by state in ('KEPT', 'DROPPED'), coalesce(moved_to, due), id""")
                .param("loop", loop.id().value())
                .query(Milestones::read)
                .list());
    }

    /** Those that a meeting should hear of: promised last time, settled since then, or still waiting from earlier. */
    public List<Milestone> upTo(Place place, LoopId loop, MeetingId last, Instant lastStart) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select p.* from milestone p
                        join meeting made on made.id = p.meeting_id
                        where p.loop_id = :loop and p.meeting_id <> :meeting
                          and made.starts_at <= :since
                          and (p.meeting_id = :last or p.settled_at > :since or p.state in ('OPEN', 'MOVED'))
                        order by coalesce(p.moved_to, p.due), p.id""")
                .param("loop", loop.value())
                .param("meeting", place.meeting().value())
                .param("last", last.value())
                .param("since", lastStart.atOffset(ZoneOffset.UTC))
                .query(Milestones::read)
                .list());
    }

    /** Keeps a milestone once; false when another thing already has its id. */
    public boolean add(Place place, LoopId loop, Milestone milestone, Instant at) {
        return owned.write(place.owner().value(), () -> {
            int added = jdbc.sql("""
                            insert into milestone (id, owner_id, meeting_id, loop_id, what, who, person_id, due, how_seen, made_at)
                            values (:id, :owner, :meeting, :loop, :what, :who, cast(:person as uuid), :due, :howSeen, :at)
                            on conflict (id) do nothing""")
                    .param("id", milestone.id().value())
                    .param("owner", place.owner().value())
                    .param("meeting", place.meeting().value())
                    .param("loop", loop.value())
                    .param("what", milestone.what())
                    .param("who", milestone.who())
                    .param("person", milestone.person() == null ? null : milestone.person().value())
                    .param("due", milestone.due())
                    .param("howSeen", milestone.howSeen())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return added == 1 || of(place).stream().anyMatch(kept -> kept.id().equals(milestone.id()));
        });
    }

    public boolean remove(Place place, EntryId id) {
        return owned.write(place.owner().value(), () -> jdbc.sql("""
                        delete from milestone where id = :id and meeting_id = :meeting""")
                .param("id", id.value())
                .param("meeting", place.meeting().value())
                .update() == 1);
    }

    public Optional<Milestone> one(LoopPlace loop, EntryId id) {
        return of(loop).stream().filter(milestone -> milestone.id().equals(id)).findFirst();
    }

    /** Says what became of it; {@code movedTo} goes with a moved one, and stays when that is settled later. */
    public void settle(
            LoopPlace loop, EntryId id, MilestoneState state, @Nullable LocalDate movedTo, String note, Instant at) {
        owned.write(loop.owner().value(), () -> jdbc.sql("""
                        update milestone
                        set state = :state, moved_to = coalesce(cast(:movedTo as date), moved_to), note = :note, settled_at = :at
                        where id = :id and loop_id = :loop""")
                .param("state", state.name())
                .param("movedTo", movedTo)
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("loop", loop.id().value())
                .update());
    }

    /** A row of the table, for those who join it with others. */
    public static Milestone read(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Milestone(
                new EntryId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getString("what"),
                row.getString("who"),
                person == null ? null : new PersonId(person),
                row.getObject("due", LocalDate.class),
                row.getString("how_seen"),
                MilestoneState.valueOf(row.getString("state")),
                row.getObject("moved_to", LocalDate.class),
                row.getString("note"),
                Rows.instant(row, "settled_at"));
    }
}
