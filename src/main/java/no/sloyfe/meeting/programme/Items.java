package no.sloyfe.meeting.programme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.method.MethodJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the items of a programme, inside the transaction of whoever changes it. */
@Repository
class Items {

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when another meeting has an item of this id. */
    boolean add(Place place, ItemId id, int position, ItemDraft draft) {
        return with(draft, jdbc.sql("""
                        insert into item (id, owner_id, meeting_id, position, minutes, title, goal, question, kind, method_id, tailoring, ends)
                        values (:id, :owner, :meeting, :position, :minutes, :title, :goal, :question, :kind, :method,
                                :tailoring::jsonb, :ends)
                        on conflict (id) do nothing"""))
                .param("id", id.value())
                .param("owner", place.owner().value())
                .param("meeting", place.meeting().value())
                .param("position", position)
                .update() == 1;
    }

    /** A method frozen when the meeting started gives way when another is chosen, or the same tailored otherwise. */
    void change(ItemId id, ItemDraft draft) {
        with(draft, jdbc.sql("""
                        update item
                        set minutes = :minutes, title = :title, goal = :goal, question = :question, kind = :kind, ends = :ends,
                            method = case when method_id is not distinct from :method::text
                                               and tailoring = :tailoring::jsonb then method end,
                            method_id = :method, tailoring = :tailoring::jsonb
                        where id = :id"""))
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec with(ItemDraft draft, JdbcClient.StatementSpec statement) {
        return statement
                .param("minutes", draft.minutes())
                .param("title", draft.title())
                .param("goal", draft.goal())
                .param("question", draft.question())
                .param("kind", draft.kind().name())
                .param("method", draft.methodId())
                .param("tailoring", MethodJson.write(draft.tailoring()))
                .param("ends", draft.ends().name());
    }

    /** Keeps the row as it was until another is removed. */
    void remove(ItemId id, Instant at) {
        jdbc.sql("""
                        insert into removed_item (meeting_id, owner_id, item, tasks, removed_at)
                        select i.meeting_id, i.owner_id, to_jsonb(i), array(select t.id from preparation_task t where t.item_id = i.id), :at
                        from item i where i.id = :id
                        on conflict (meeting_id) do update
                        set item = excluded.item, tasks = excluded.tasks, removed_at = excluded.removed_at""")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from item where id = :id").param("id", id.value()).update();
    }

    Optional<Removed> removed(Place place) {
        return jdbc.sql("""
                        select (item ->> 'id')::uuid as id, (item ->> 'position')::int as position, item ->> 'title' as title, removed_at
                        from removed_item where meeting_id = :meeting""")
                .param("meeting", place.meeting().value())
                .query((row, _) -> new Removed(new ItemId(row.getObject("id", UUID.class)), row.getInt("position"), row.getString("title"),
                        row.getObject("removed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** At the place it had; whoever asks puts the others in order. */
    void restore(Place place) {
        UUID meeting = place.meeting().value();
        jdbc.sql("insert into item select i.* from removed_item r, jsonb_populate_record(null::item, r.item) i where r.meeting_id = ?")
                .param(meeting)
                .update();
        jdbc.sql("""
                        update preparation_task t set item_id = (r.item ->> 'id')::uuid from removed_item r
                        where r.meeting_id = ? and t.id = any(r.tasks) and t.item_id is null""")
                .param(meeting)
                .update();
        jdbc.sql("delete from removed_item where meeting_id = ?").param(meeting).update();
    }

    void order(Place place, List<ItemId> order) {
        jdbc.sql("update item set position = array_position(:order, id) - 1 where meeting_id = :meeting")
                .param("order", order.stream().map(ItemId::value).toArray(UUID[]::new))
                .param("meeting", place.meeting().value())
                .update();
    }

    /** The position of the last item that the room has been at; -1 when nothing has begun. */
    int begun(Place place) {
        return jdbc.sql("""
                        select coalesce(max(i.position), -1)
                        from item i
                        where i.meeting_id = :meeting
                          and (exists (select from room r where r.item_id = i.id)
                               or exists (select from turn t where t.item_id = i.id)
                               or exists (select from circle c where c.item_id = i.id)
                               or exists (select from contribution n where n.item_id = i.id))""")
                .param("meeting", place.meeting().value())
                .query(Integer.class)
                .single();
    }
}
