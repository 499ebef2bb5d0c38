package no.sloyfe.followup.endings;

import java.util.List;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a meeting leans towards: the points with most votes, or with most groups behind them. */
@Repository
public class TopPoints {

    /** One point of the plenary. */
    public record Point(UUID id, String text, int votes, int circles) {}

    private final Owned owned;
    private final JdbcClient jdbc;

    TopPoints(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    /** At most five, this item's own first; votes that are still hidden count for nothing. */
    List<Point> of(Place place, ItemId item) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select c.id, c.text, coalesce(v.votes, 0) as votes, s.circles
                        from contribution c
                        left join lateral (
                            select sum(vote.votes) as votes, bool_or(vote.item_id = :item) as here from vote
                            where vote.contribution_id = c.id and not exists (
                                select 1 from room r where r.meeting_id = vote.meeting_id and r.item_id = vote.item_id
                                                       and r.step = vote.step and not r.revealed)) v on true
                        left join lateral (
                            select count(*) as circles from support where support.contribution_id = c.id) s on true
                        where c.meeting_id = :meeting and not c.withdrawn and c.text is not null
                          and (c.kind = 'PLENARY' or v.votes > 0)
                          and (c.item_id = :item or v.here or v.votes > 0)
                        order by coalesce(v.here, false) desc, c.item_id = :item desc, votes desc, s.circles desc, c.id
                        limit 5""")
                .param("meeting", place.meeting().value())
                .param("item", item.value())
                .query((row, number) -> new Point(
                        row.getObject("id", UUID.class), row.getString("text"), row.getInt("votes"), row.getInt("circles")))
                .list());
    }
}
