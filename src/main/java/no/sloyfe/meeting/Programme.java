package no.sloyfe.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.library.Methods;
import no.sloyfe.method.Method;
import no.sloyfe.method.MethodId;
import no.sloyfe.method.MethodJson;
import no.sloyfe.method.Readings;
import no.sloyfe.method.Tailoring;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of a meeting, in order. */
@Repository
public class Programme {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Methods methods;
    private final Readings frozen = new Readings(MethodJson::read);

    Programme(Owned owned, JdbcClient jdbc, Methods methods) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.methods = methods;
    }

    public List<Item> of(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select id, position, minutes, title, goal, question, kind, method_id, method::text as method,
                               tailoring::text as tailoring, ends
                        from item where meeting_id = :meeting order by position""")
                .param("meeting", place.meeting().value())
                .query((row, _) -> item(place, row))
                .list());
    }

    /** Keeps each item's method as it is now, so that a later library changes nothing in a meeting that has started. */
    public void freeze(Place place) {
        owned.write(place.owner().value(), () -> of(place).forEach(item -> freeze(item)));
    }

    private void freeze(Item item) {
        if (item.method() != null) {
            jdbc.sql("update item set method = :method::jsonb where id = :id and method is null")
                    .param("method", MethodJson.write(item.method()))
                    .param("id", item.id().value())
                    .update();
        }
    }

    private Item item(Place place, ResultSet row) throws SQLException {
        String methodId = row.getString("method_id");
        Tailoring tailoring = MethodJson.tailoring(row.getString("tailoring"));
        return new Item(
                new ItemId(row.getObject("id", UUID.class)),
                row.getInt("position"),
                row.getInt("minutes"),
                row.getString("title"),
                row.getString("goal"),
                row.getString("question"),
                ItemKind.valueOf(row.getString("kind")),
                method(place, methodId, row.getString("method"), tailoring),
                methodId,
                tailoring,
                Ending.valueOf(row.getString("ends")));
    }

    private @Nullable Method method(Place place, @Nullable String id, @Nullable String kept, Tailoring tailoring) {
        if (kept != null) {
            return frozen.of(kept);
        }
        return id == null ? null : methods.find(place.owner(), new MethodId(id)).map(tailoring::of).orElse(null);
    }
}
