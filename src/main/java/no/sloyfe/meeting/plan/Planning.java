package no.sloyfe.meeting.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.JoinCode;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Programme;
import no.sloyfe.meeting.UnitTemplates;
import no.sloyfe.meeting.people.TakingPart;
import no.sloyfe.meeting.programme.ProgrammeEditing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans a new meeting: programme, preparation, people and groups, ready to be changed. */
@Component
public class Planning {

    private static final int USUAL_MINUTES = 60;

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Access access;
    private final Meetings meetings;
    private final Programme programme;
    private final ProgrammeEditing editing;
    private final Tasks tasks;
    private final Loops loops;
    private final TakingPart takingPart;
    private final Circles circles;
    private final UnitTemplates templates;
    private final ApplicationEventPublisher events;

    Planning(Owned owned, JdbcClient jdbc, Ids ids, Clock clock, Access access, Meetings meetings, Programme programme,
            ProgrammeEditing editing, Tasks tasks, Loops loops, TakingPart takingPart, Circles circles,
            UnitTemplates templates, ApplicationEventPublisher events) {
        this.templates = templates;
        this.events = events;
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.access = access;
        this.meetings = meetings;
        this.programme = programme;
        this.editing = editing;
        this.tasks = tasks;
        this.loops = loops;
        this.takingPart = takingPart;
        this.circles = circles;
    }

    /** The same wish twice gives the same meeting. The caller has been let through by {@link Access#plan}. */
    public Place plan(Caller.Member caller, Wish wish) {
        return owned.write(caller.owner().value(), () -> {
            Sketch sketch = sketch(wish);
            String title = wish.title().isEmpty() ? sketch.title() : wish.title();
            boolean first = add(caller, wish, title, sketch);
            Place place = access.lead(caller, wish.id());
            if (first) {
                fill(place, sketch);
                if (wish.teams().isEmpty()) {
                    takingPart.addUnit(place);
                } else {
                    takingPart.addTeams(place, wish.teams());
                }
                circles.compose(place, wish.id().value().getLeastSignificantBits());
                events.publishEvent(new MeetingPlanned(place, wish.minutes().isPresent()));
            }
            return place;
        });
    }

    private Sketch sketch(Wish wish) {
        return switch (wish.beginning()) {
            case Beginning.FromTemplate(String id) -> Sketch.of(templates.of(wish.unit()).template(id).orElseThrow(), wish.language());
            case Beginning.FromMeeting(Place from) -> Sketch.of(meetings.of(from), programme.of(from), tasks.of(from));
            case Beginning.Empty _ -> Sketch.EMPTY;
        };
    }

    private boolean add(Caller.Member caller, Wish wish, String title, Sketch sketch) {
        // a double click waits here for the first, and then finds its meeting
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", wish.id().value().getLeastSignificantBits())
                .query((row, number) -> 0).single();
        boolean planned = jdbc.sql("select exists (select from meeting where id = :id)")
                .param("id", wish.id().value())
                .query(Boolean.class)
                .single();
        if (planned) {
            return false;
        }
        LoopId loop = wish.loop().orElseGet(() ->
                loops.add(caller.owner(), wish.unit(), wish.loopName().isEmpty() ? title : wish.loopName()));
        int minutes = Math.clamp(wish.minutes().orElse(sketch.items().isEmpty() ? USUAL_MINUTES : sketch.minutes()),
                FactsForm.LEAST_MINUTES, FactsForm.MOST_MINUTES);
        jdbc.sql("""
                        insert into meeting (id, owner_id, unit_id, loop_id, title, purpose, result, place, starts_at, minutes,
                                             language, template, phase, join_code, created_by, created)
                        values (:id, :owner, :unit, :loop, :title, :purpose, :result, :place, :start, :minutes,
                                :language, :template, 'PLANNED', :code, :person, :now)""")
                .param("id", wish.id().value())
                .param("owner", caller.owner().value())
                .param("unit", wish.unit().value())
                .param("loop", loop.value())
                .param("title", title)
                .param("purpose", sketch.purpose())
                .param("result", sketch.result())
                .param("place", wish.place())
                .param("start", wish.startsAt().atOffset(ZoneOffset.UTC))
                .param("minutes", minutes)
                .param("language", wish.language().code())
                .param("template", sketch.template())
                .param("code", JoinCode.random())
                .param("person", caller.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    private void fill(Place place, Sketch sketch) {
        List<ItemId> items = new ArrayList<>();
        sketch.items().forEach(draft -> {
            ItemId id = new ItemId(ids.next());
            items.add(id);
            editing.add(place, id, draft);
        });
        for (int at = 0; at < sketch.tasks().size(); at++) {
            Sketch.Task task = sketch.tasks().get(at);
            tasks.add(place, at, task, task.feeds() < 0 ? null : items.get(task.feeds()));
        }
    }
}
