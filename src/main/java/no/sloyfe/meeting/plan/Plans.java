package no.sloyfe.meeting.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Participant;
import no.sloyfe.meeting.Participants;
import no.sloyfe.meeting.Programme;
import no.sloyfe.meeting.Shares;
import no.sloyfe.meeting.Timetable;
import no.sloyfe.meeting.checklist.Answers;
import no.sloyfe.meeting.checklist.Checklist;
import no.sloyfe.meeting.checklist.TraitsOf;
import no.sloyfe.meeting.programme.ProgrammeEditing;
import no.sloyfe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers the plan of a meeting from one unchanging picture. */
@Component
class Plans {

    /** As long as it is offered to put back what was removed. */
    private static final Duration REGRET = Duration.ofMinutes(10);

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Meetings meetings;
    private final Programme programme;
    private final ProgrammeEditing editing;
    private final Participants participants;
    private final Circles circles;
    private final Answers answers;

    Plans(Owned owned, JdbcClient jdbc, Clock clock, Meetings meetings, Programme programme, ProgrammeEditing editing, Participants participants,
            Circles circles, Answers answers) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.clock = clock;
        this.meetings = meetings;
        this.programme = programme;
        this.editing = editing;
        this.participants = participants;
        this.circles = circles;
        this.answers = answers;
    }

    Plan of(Place place) {
        return owned.read(place.owner().value(), () -> {
            Meeting meeting = meetings.of(place);
            List<Item> items = programme.of(place);
            List<Participant> people = participants.of(place);
            List<Circle> groups = circles.of(place);
            List<Preparation> preparations = preparations(place);
            Map<ItemId, Strain> strains = strains(meeting, items, people.size());
            Checklist checklist = new Checklist(meeting, items,
                    preparations.stream().map(task -> task.feeds() != null).toList(), !groups.isEmpty(), strains.keySet(), answers.of(place));
            return new Plan(meeting, meetings.numberInLoop(place), Timetable.of(meeting, items), Shares.of(items),
                    strains, checklist.checks(),
                    TraitsOf.of(items, !preparations.isEmpty(), people, groups).lacks(), preparations, people.size(), groups.size(), today(meeting),
                    meeting.phase().planning() ? meetings.meanwhile(meeting) : List.of(), editing.removed(place).filter(removed -> removed.at().isAfter(clock.instant().minus(REGRET))));
        });
    }

    private static Map<ItemId, Strain> strains(Meeting meeting, List<Item> items, int people) {
        Map<ItemId, Strain> strains = new HashMap<>();
        items.forEach(item -> Strain.of(meeting, item, people).ifPresent(strain -> strains.put(item.id(), strain)));
        return strains;
    }

    boolean today(Meeting meeting) {
        return meeting.day().equals(LocalDate.ofInstant(clock.instant(), Words.ZONE));
    }

    List<Preparation> preparations(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select t.id, t.title, t.minutes, i.title as feeds,
                               (select count(*)::int from preparation_ready r where r.task_id = t.id) as ready
                        from preparation_task t left join item i on i.id = t.item_id
                        where t.meeting_id = :meeting
                        order by t.position, t.id""")
                .param("meeting", place.meeting().value())
                .query(Preparation.class)
                .list());
    }
}
