package no.sloyfe.meeting.programme;

import java.util.List;
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

    void remove(ItemId id) {
        jdbc.sql("delete from item where id = :id").param("id", id.value()).update();
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
