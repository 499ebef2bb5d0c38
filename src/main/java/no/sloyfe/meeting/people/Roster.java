package no.sloyfe.meeting.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.TeamId;
import no.sloyfe.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes who is on a meeting's list, inside the transaction of whoever changes it. */
@Repository
class Roster {

    private final JdbcClient jdbc;
    private final Ids ids;

    Roster(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The unit's people who are not on the list. */
    List<Choice> peopleLeft(Place place) {
        return jdbc.sql("""
                        select p.id, p.name, 1 as people
                        from meeting m join member b on b.unit_id = m.unit_id join person p on p.id = b.person_id
                        where m.id = :meeting
                          and not exists (select from participant t where t.meeting_id = m.id and t.person_id = p.id)
                        order by p.name collate "nb-NO-x-icu", p.id""")
                .param("meeting", place.meeting().value())
                .query(Choice.class)
                .list();
    }

    /** The unit's teams with somebody who is not on the list, and how many those are. */
    List<Choice> teamsLeft(Place place) {
        return jdbc.sql("""
                        select t.id, t.name, count(*)::int as people
                        from meeting m join team t on t.unit_id = m.unit_id join team_member b on b.team_id = t.id
                        where m.id = :meeting
                          and not exists (select from participant p where p.meeting_id = m.id and p.person_id = b.person_id)
                        group by t.id, t.name
                        order by t.name collate "nb-NO-x-icu", t.id""")
                .param("meeting", place.meeting().value())
                .query(Choice.class)
                .list();
    }

    int addPerson(Place place, PersonId person) {
        return add(place, jdbc.sql("""
                        select b.person_id from meeting m join member b on b.unit_id = m.unit_id
                        where m.id = :meeting and b.person_id = :person""")
                .param("meeting", place.meeting().value())
                .param("person", person.value())
                .query(UUID.class)
                .list());
    }

    int addTeam(Place place, TeamId team) {
        return add(place, jdbc.sql("""
                        select b.person_id
                        from meeting m join team t on t.unit_id = m.unit_id join team_member b on b.team_id = t.id
                        where m.id = :meeting and t.id = :team""")
                .param("meeting", place.meeting().value())
                .param("team", team.value())
                .query(UUID.class)
                .list());
    }

    int addUnit(Place place) {
        return add(place, jdbc.sql("""
                        select b.person_id from meeting m join member b on b.unit_id = m.unit_id where m.id = :meeting""")
                .param("meeting", place.meeting().value())
                .query(UUID.class)
                .list());
    }

    private int add(Place place, List<UUID> people) {
        return people.stream().mapToInt(person -> jdbc.sql("""
                        insert into participant (id, owner_id, meeting_id, person_id, name)
                        select :id, p.owner_id, :meeting, p.id, left(p.name, 60) from person p where p.id = :person
                        on conflict (meeting_id, person_id) do nothing""")
                .param("id", ids.next())
                .param("meeting", place.meeting().value())
                .param("person", person)
                .update()).sum();
    }

    /** The unit's meetings to come that somebody is on the list of, and as whom. */
    Map<MeetingId, ParticipantId> toCome(UnitId unit, PersonId person) {
        var found = new LinkedHashMap<MeetingId, ParticipantId>();
        jdbc.sql("""
                        select m.id, p.id from participant p join meeting m on m.id = p.meeting_id
                        where p.person_id = :person and m.unit_id = :unit and m.phase in ('PLANNED', 'INVITED')
                        order by m.id""")
                .param("person", person.value())
                .param("unit", unit.value())
                .query(row -> {
                    found.put(new MeetingId(row.getObject(1, UUID.class)), new ParticipantId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    boolean joined(Place place, ParticipantId participant) {
        return jdbc.sql("""
                        select joined_at is not null or exists (select from contribution n where n.participant_id = p.id)
                        from participant p where id = :id and meeting_id = :meeting""")
                .param("id", participant.value())
                .param("meeting", place.meeting().value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    int remove(Place place, ParticipantId participant) {
        return jdbc.sql("delete from participant where id = :id and meeting_id = :meeting")
                .param("id", participant.value())
                .param("meeting", place.meeting().value())
                .update();
    }
}
