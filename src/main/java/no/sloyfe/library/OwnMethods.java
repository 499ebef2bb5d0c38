package no.sloyfe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.method.MethodId;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps an owner's own methods. One that is taken out of the library still serves the meetings that use it. */
@Repository
class OwnMethods {

    /** No owner has written as many; a script might. */
    static final int MOST = 500;

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    OwnMethods(Owned owned, JdbcClient jdbc, Ids ids, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those in the library that this person sees: their own, and what others have shared. */
    List<OwnMethod> seenBy(OwnerId owner, PersonId person) {
        return owned.read(owner.value(), () -> jdbc.sql("""
                        select o.*, p.name as writer_name from own_method o join person p on p.id = o.writer_id
                        where not o.removed and (o.shared or o.writer_id = :person)
                        order by o.created, o.id""")
                .param("person", person.value())
                .query((row, _) -> read(row))
                .list());
    }

    Optional<OwnMethod> find(OwnerId owner, MethodId id) {
        return owned.read(owner.value(), () -> jdbc.sql("""
                        select o.*, p.name as writer_name from own_method o join person p on p.id = o.writer_id
                        where o.method_id = :method""")
                .param("method", id.value())
                .query((row, _) -> read(row))
                .optional());
    }

    /** Empty when the owner's shelf is full. */
    Optional<MethodId> add(OwnerId owner, PersonId writer, String text) {
        UUID id = ids.next();
        MethodId method = new MethodId("E-" + id.toString().substring(28));
        return owned.write(owner.value(), () -> jdbc.sql("""
                        insert into own_method (id, owner_id, method_id, writer_id, text, created, changed)
                        select :id, :owner, :method, :writer, :text, :now, :now
                        where (select count(*) from own_method where not removed) < :most""")
                .param("id", id)
                .param("owner", owner.value())
                .param("method", method.value())
                .param("writer", writer.value())
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .update()) == 1 ? Optional.of(method) : Optional.empty();
    }

    /** Whether nobody else changed it since this revision. */
    boolean change(OwnerId owner, MethodId id, int revision, String text) {
        return owned.write(owner.value(), () -> jdbc.sql("""
                        update own_method set text = :text, revision = revision + 1, changed = :now
                        where method_id = :method and revision = :revision""")
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("method", id.value())
                .param("revision", revision)
                .update()) == 1;
    }

    void share(OwnerId owner, MethodId id, boolean shared) {
        owned.write(owner.value(), () -> jdbc.sql("update own_method set shared = :shared where method_id = :method")
                .param("shared", shared)
                .param("method", id.value())
                .update());
    }

    void remove(OwnerId owner, MethodId id) {
        owned.write(owner.value(), () -> jdbc.sql("update own_method set removed = true where method_id = :method")
                .param("method", id.value())
                .update());
    }

    private static OwnMethod read(ResultSet row) throws SQLException {
        return new OwnMethod(new MethodId(row.getString("method_id")), new PersonId(row.getObject("writer_id", UUID.class)),
                row.getString("writer_name"), row.getString("text"), row.getBoolean("shared"), row.getInt("revision"));
    }
}
