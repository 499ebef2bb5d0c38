package no.sloyfe.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins an owner, its units and their first people. */
@Component
public class Founding {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Staff staff;

    Founding(Owned owned, JdbcClient jdbc, Ids ids, Clock clock, Staff staff) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.staff = staff;
    }

    /** Whether anybody owns this installation yet. */
    public boolean hasOwner() {
        return owned.outside(() -> jdbc.sql("select exists (select owner_ids())").query(Boolean.class).single());
    }

    /** Makes an owner whose id is already chosen, in that owner's surrounding transaction. */
    public void owner(OwnerId id, String name, OwnerKind kind, boolean demo) {
        owned.write(id.value(), () -> jdbc.sql("insert into owner (id, name, kind, demo, created) values (?, ?, ?, ?, ?)")
                .params(id.value(), name, kind.name(), demo, Timestamp.from(clock.instant()))
                .update());
    }

    public UnitId unit(OwnerId owner, String name, UnitKind kind, Language language) {
        UUID id = ids.next();
        owned.write(owner.value(), () -> jdbc.sql("insert into unit (id, owner_id, name, kind, language) values (?, ?, ?, ?, ?)")
                .params(id, owner.value(), name, kind.name(), language.code())
                .update());
        return new UnitId(id);
    }

    /** The unit's first leader, who then can bring in the rest. */
    public PersonId leader(OwnerId owner, UnitId unit, String name, String mail) {
        return owned.write(owner.value(), () -> {
            PersonId person = staff.add(owner, name, mail);
            staff.employ(owner, unit, person, Role.LEADER);
            return person;
        });
    }
}
