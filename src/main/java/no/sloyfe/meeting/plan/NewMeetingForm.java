package no.sloyfe.meeting.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Post;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.method.Templates;
import no.sloyfe.organisation.TeamId;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Language;
import no.sloyfe.web.Words;
import org.springframework.stereotype.Component;

/** Reads what somebody wants to plan. */
@Component
class NewMeetingForm {

    static final String NEW_LOOP = "new";

    static final String LOOP = "loop-";
    private static final String MEETING = "meeting-";

    private final Access access;
    private final Templates templates;
    private final Clock clock;

    NewMeetingForm(Access access, Templates templates, Clock clock) {
        this.access = access;
        this.templates = templates;
        this.clock = clock;
    }

    /** A week from now, or the Monday after. */
    static LocalDate usualDay(LocalDate today) {
        LocalDate day = today.plusWeeks(1);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    Wish read(Caller.Member caller, Form form, List<OpenLoop> loops, Post post, Language usual) {
        String begin = form.value("begin");
        Optional<OpenLoop> from = loops.stream().filter(loop -> begin.equals(LOOP + loop.id())).findFirst();
        Optional<OpenLoop> into = from.or(() -> loops.stream().filter(loop -> form.has("loop", loop.id().toString())).findFirst());
        if (into.isEmpty() && !form.value("loop").isEmpty() && !form.has("loop", NEW_LOOP)) {
            LoopId.of(form.value("loop"));
            form.fail("loop", "meeting.new.no-loop");
        }
        UnitId unit = into.map(OpenLoop::unit).orElse(post.unit());
        Beginning beginning = beginning(caller, form, begin, from);
        boolean empty = beginning instanceof Beginning.Empty;
        return new Wish(
                MeetingId.of(form.value("key")),
                access.plan(caller, unit).unit(),
                beginning,
                empty ? form.line("title", 200) : form.maybe("title", 200).replace('\n', ' '),
                FactsForm.start(form, LocalDate.now(clock.withZone(Words.ZONE))),
                form.value("minutes").isBlank() ? Optional.empty()
                        : Optional.of(form.number("minutes", FactsForm.LEAST_MINUTES, FactsForm.MOST_MINUTES)),
                FactsForm.place(form),
                Language.of(form.value("language")).orElse(usual),
                into.map(OpenLoop::id),
                form.maybe("loop-name", 200).replace('\n', ' '),
                form.values("team").stream().map(TeamId::of).toList());
    }

    private Beginning beginning(Caller.Member caller, Form form, String begin, Optional<OpenLoop> from) {
        if (from.flatMap(OpenLoop::lastMeeting).isPresent()) {
            return new Beginning.FromMeeting(access.meeting(caller, from.flatMap(OpenLoop::lastMeeting).orElseThrow()));
        }
        if (begin.startsWith(MEETING)) {
            return new Beginning.FromMeeting(access.meeting(caller, MeetingId.of(begin.substring(MEETING.length()))));
        }
        if (begin.equals("empty")) {
            return new Beginning.Empty();
        }
        Optional<Beginning> template = templates.template(begin).map(known -> new Beginning.FromTemplate(known.id()));
        if (template.isEmpty()) {
            form.fail("begin", "meeting.new.no-beginning");
        }
        return template.orElseGet(Beginning.Empty::new);
    }
}
