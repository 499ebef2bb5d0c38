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
import no.sloyfe.meeting.LoopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work between meetings that meetings agreed on. */
@Repository
public class InterimWorks {

    private final Owned owned;
    private final JdbcClient jdbc;

    InterimWorks(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public List<InterimWork> of(Place place) {
        return of(place, place.meeting());
    }

    /** That of another meeting in the loop, as the last one's. */
    public List<InterimWork> of(Place place, MeetingId meeting) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select * from interim_work where meeting_id = :meeting and person_id is null order by made_at, id""")
                .param("meeting", meeting.value())
                .query(InterimWorks::read)
                .list());
    }

    /** Whether anybody chose something to try for themselves in that meeting. */
    public boolean picked(Place place, MeetingId meeting) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select exists (select from interim_work where meeting_id = :meeting and person_id is not null)""")
                .param("meeting", meeting.value())
                .query(Boolean.class)
                .single());
    }

    public List<InterimWork> of(LoopPlace loop) {
        return owned.read(loop.owner().value(), () -> jdbc.sql("""
                        select * from interim_work where loop_id = :loop and person_id is null order by made_at desc, id""")
                .param("loop", loop.id().value())
                .query(InterimWorks::read)
                .list());
    }

    /** Keeps it once; false when another thing already has its id. */
    public boolean add(Place place, LoopId loop, InterimWork work, Instant at) {
        return owned.write(place.owner().value(), () -> {
            int added = jdbc.sql("""
                            insert into interim_work (id, owner_id, meeting_id, loop_id, what, made_at)
                            values (:id, :owner, :meeting, :loop, :what, :at)
                            on conflict (id) do nothing""")
                    .param("id", work.id().value())
                    .param("owner", place.owner().value())
                    .param("meeting", place.meeting().value())
                    .param("loop", loop.value())
                    .param("what", work.what())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return added == 1 || of(place).stream().anyMatch(kept -> kept.id().equals(work.id()));
        });
    }

    public boolean remove(Place place, EntryId id) {
        return owned.write(place.owner().value(), () -> jdbc.sql("""
                        delete from interim_work where id = :id and meeting_id = :meeting""")
                .param("id", id.value())
                .param("meeting", place.meeting().value())
                .update() == 1);
    }

    private static InterimWork read(ResultSet row, int number) throws SQLException {
        return new InterimWork(
                new EntryId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getString("what"));
    }
}
