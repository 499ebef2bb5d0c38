package no.sloyfe.followup.closure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who can be named when somebody promises something in a meeting: those who take part and the unit's staff. */
@Repository
class Colleagues {

    private record Named(String name, PersonId person) {}

    private final Owned owned;
    private final JdbcClient jdbc;

    Colleagues(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    /** By name, in the order of a Norwegian name list; a name that two people share points at none of them. */
    Map<String, Optional<PersonId>> of(Place place) {
        List<Named> all = owned.read(place.owner().value(), () -> jdbc.sql("""
                        select person.id, person.name
                        from person join meeting m on m.id = :meeting
                        where exists (select 1 from member b where b.person_id = person.id and b.unit_id = m.unit_id)
                           or exists (select 1 from participant p where p.person_id = person.id and p.meeting_id = m.id)
                        order by person.name collate "nb-NO-x-icu", person.id""")
                .param("meeting", place.meeting().value())
                .query((row, number) -> new Named(row.getString("name"), new PersonId(row.getObject("id", UUID.class))))
                .list());
        Map<String, Optional<PersonId>> people = new LinkedHashMap<>();
        all.forEach(each -> people.merge(each.name(), Optional.of(each.person()), (_, _) -> Optional.empty()));
        return people;
    }

    Optional<PersonId> named(Place place, String name) {
        return of(place).entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(Map.Entry::getValue);
    }
}
