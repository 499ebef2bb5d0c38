package no.sloyfe.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.Employee;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.Staff;
import no.sloyfe.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people one may step into: those of owners marked as demo, and no real ones, ever. */
@Component
public class DemoPeople {

    public record Place(OwnerId owner, UnitId unit, String name, List<Employee> people) {}

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Staff staff;

    DemoPeople(Owned owned, JdbcClient jdbc, Staff staff) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.staff = staff;
    }

    List<Place> places() {
        return owned.outside(() -> jdbc.sql("select owner_ids()").query(UUID.class).list()).stream()
                .flatMap(owner -> owned.read(owner, () -> units(new OwnerId(owner))).stream())
                .toList();
    }

    Optional<OwnerId> ownerOf(PersonId person) {
        return places().stream()
                .filter(place -> place.people().stream().anyMatch(one -> one.id().equals(person)))
                .map(Place::owner)
                .findFirst();
    }

    private List<Place> units(OwnerId owner) {
        return jdbc.sql("select u.id, u.name from unit u join owner o on o.id = u.owner_id where o.demo order by u.id")
                .query((row, _) -> {
                    UnitId unit = new UnitId(row.getObject("id", UUID.class));
                    return new Place(owner, unit, row.getString("name"), List.of());
                })
                .list()
                .stream()
                .map(place -> new Place(owner, place.unit(), place.name(), staff.of(owner, place.unit())))
                .toList();
    }
}
