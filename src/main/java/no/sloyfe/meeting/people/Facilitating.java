package no.sloyfe.meeting.people;

import java.util.List;
import no.sloyfe.access.Place;
import no.sloyfe.access.RightLost;
import no.sloyfe.access.Sessions;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.organisation.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads a meeting together with the one who planned it: facilitators, with all the authority it needs. */
@Component
class Facilitating {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Facilitating(Owned owned, JdbcClient jdbc, Meetings meetings, Sessions sessions, ApplicationEventPublisher events) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.sessions = sessions;
        this.events = events;
    }

    List<Choice> of(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select p.id, p.name, 1 as people
                        from facilitator f join person p on p.id = f.person_id
                        where f.meeting_id = :meeting
                        order by p.name collate "nb-NO-x-icu", p.id""")
                .param("meeting", place.meeting().value())
                .query(Choice.class)
                .list());
    }

    /** The unit's people who could be asked: neither its leaders, nor who planned the meeting, nor those who do already. */
    List<Choice> others(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select p.id, p.name, 1 as people
                        from meeting m join member b on b.unit_id = m.unit_id join person p on p.id = b.person_id
                        where m.id = :meeting and b.role <> 'LEADER' and p.id <> m.created_by
                          and not exists (select from facilitator f where f.meeting_id = m.id and f.person_id = p.id)
                        order by p.name collate "nb-NO-x-icu", p.id""")
                .param("meeting", place.meeting().value())
                .query(Choice.class)
                .list());
    }

    /** One of the unit's people, who counts also when they lead already; others are not added. */
    Change add(Place place, PersonId person) {
        return change(place, """
                insert into facilitator (owner_id, meeting_id, person_id)
                select m.owner_id, m.id, b.person_id from meeting m join member b on b.unit_id = m.unit_id
                where m.id = :meeting and b.person_id = :person
                on conflict (meeting_id, person_id) do update set person_id = excluded.person_id""", person);
    }

    Change remove(Place place, PersonId person) {
        Change done = change(place, "delete from facilitator where meeting_id = :meeting and person_id = :person", person);
        events.publishEvent(new RightLost(sessions.of(place.owner(), person)));
        return done;
    }

    private Change change(Place place, String sql, PersonId person) {
        return owned.write(place.owner().value(), () -> meetings.locked(place).phase().programmeOpen()
                ? new Change.Done(jdbc.sql(sql).param("meeting", place.meeting().value()).param("person", person.value()).update())
                : new Change.Closed());
    }
}
