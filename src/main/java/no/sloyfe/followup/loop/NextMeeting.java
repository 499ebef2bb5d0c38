package no.sloyfe.followup.loop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.followup.LoopPlace;
import no.sloyfe.followup.Typing;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.UnitTemplates;
import no.sloyfe.meeting.plan.Beginning;
import no.sloyfe.meeting.plan.Planning;
import no.sloyfe.meeting.plan.Wish;
import no.sloyfe.method.Template;
import no.sloyfe.method.Templates;
import no.sloyfe.web.Form;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Words;
import org.springframework.stereotype.Component;

/** Plans the next meeting in a loop. */
@Component
class NextMeeting {

    private static final int WEEKS = 4;

    private final Owned owned;
    private final Access access;
    private final Line line;
    private final Meetings meetings;
    private final Planning planning;
    private final Templates templates;
    private final UnitTemplates unitTemplates;
    private final Ids ids;
    private final Clock clock;

    NextMeeting(
            Owned owned, Access access, Line line, Meetings meetings, Planning planning, Templates templates, UnitTemplates unitTemplates,
            Ids ids, Clock clock) {
        this.owned = owned;
        this.access = access;
        this.line = line;
        this.meetings = meetings;
        this.planning = planning;
        this.templates = templates;
        this.unitTemplates = unitTemplates;
        this.ids = ids;
        this.clock = clock;
    }

    /** An untouched form: four weeks after the last meeting, on a working day that is still to come. */
    Form form(Optional<Stop> last) {
        LocalDate soonest = LocalDate.now(clock.withZone(Words.ZONE)).plusWeeks(1);
        LocalDate day = last.map(stop -> stop.day().plusWeeks(WEEKS)).filter(soonest::isBefore).orElse(soonest);
        return new Form()
                .with("key", ids.next())
                .with("day", Typing.workday(day))
                .with("at", last.map(stop -> stop.startsAt().atZone(Words.ZONE).toLocalTime()).orElse(LocalTime.of(14, 0)))
                .with("begin", last.isPresent() ? "last" : "empty");
    }

    List<Template> templates(LoopPlace loop) {
        return owned.read(loop.owner().value(), () -> unitTemplates.of(loop.unit()).templates());
    }

    /** The planned meeting, or none when the form has something to mend. */
    Optional<Place> plan(Caller.Member caller, LoopPlace loop, Form form) {
        access.plan(caller, loop.unit());
        Optional<Place> last = line.of(loop).stream().filter(Stop::over).reduce((_, later) -> later)
                .map(stop -> access.meeting(caller, stop.meeting()));
        Beginning beginning = beginning(form.value("begin"), last);
        String title = beginning instanceof Beginning.Empty ? form.line("title", 200) : form.maybe("title", 200).replace('\n', ' ');
        Instant start = start(form);
        if (form.fails()) {
            return Optional.empty();
        }
        Optional<Meeting> before = last.map(meetings::of);
        Wish wish = new Wish(
                MeetingId.of(form.value("key")), loop.unit(), beginning, title, start, Optional.empty(),
                before.map(Meeting::place).orElse(""), before.map(Meeting::language).orElse(caller.language()),
                Optional.of(loop.id()), "", List.of());
        return Optional.of(owned.write(loop.owner().value(), () -> {
            Place place = planning.plan(caller, wish);
            if (!meetings.of(place).loop().equals(loop.id())) {
                throw Refused.conflict("followup.entry.not-kept");
            }
            return place;
        }));
    }

    private Beginning beginning(String begin, Optional<Place> last) {
        if (begin.equals("last") && last.isPresent()) {
            return new Beginning.FromMeeting(last.get());
        }
        return templates.template(begin).<Beginning>map(known -> new Beginning.FromTemplate(known.id())).orElseGet(Beginning.Empty::new);
    }

    private static Instant start(Form form) {
        Optional<LocalDate> day = form.date("day");
        Optional<LocalTime> time = form.time("at");
        if (day.isEmpty()) {
            form.fail("day", "followup.next.day-lacking");
        }
        if (time.isEmpty()) {
            form.fail("at", "followup.next.time-lacking");
        }
        return form.moment(day.orElse(LocalDate.EPOCH), "at", time.orElse(LocalTime.MIN));
    }
}
