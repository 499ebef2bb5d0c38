package no.sloyfe.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in a meeting. */
@Repository
public class Participants {

    private final Owned owned;
    private final JdbcClient jdbc;

    Participants(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    /** Everybody, in the order of a Norwegian name list. */
    public List<Participant> of(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select p.id, p.person_id, p.name, p.joined_at is not null as joined, p.left_at is not null as gone,
                               array(select t.name
                                     from team_member b join team t on t.id = b.team_id and t.unit_id = m.unit_id
                                     where b.person_id = p.person_id
                                     order by t.name) as teams
                        from participant p join meeting m on m.id = p.meeting_id
                        where p.meeting_id = :meeting
                        order by p.name collate "nb-NO-x-icu", p.id""")
                .param("meeting", place.meeting().value())
                .query((row, number) -> participant(row))
                .list());
    }

    /** Those who share a device and are here, device by device; the one whose it is among them. */
    public Collection<List<ParticipantId>> sharing(Place place) {
        record Behind(ParticipantId device, ParticipantId who) {}
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select coalesce(device_id, id), id from participant p
                        where meeting_id = :meeting and left_at is null and (device_id is not null
                            or exists (select from participant b where b.device_id = p.id and b.left_at is null))
                        order by id""")
                .param("meeting", place.meeting().value())
                .query((row, _) -> new Behind(new ParticipantId(row.getObject(1, UUID.class)), new ParticipantId(row.getObject(2, UUID.class))))
                .list()).stream()
                .collect(Collectors.groupingBy(Behind::device, LinkedHashMap::new, Collectors.mapping(Behind::who, Collectors.toList())))
                .values();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Participant(
                new ParticipantId(row.getObject("id", UUID.class)),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                List.of((String[]) row.getArray("teams").getArray()),
                person == null,
                row.getBoolean("joined"),
                row.getBoolean("gone"));
    }
}
