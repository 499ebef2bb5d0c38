package no.sloyfe.meeting.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Post;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.UnitTemplates;
import no.sloyfe.meeting.people.Choice;
import no.sloyfe.method.Templates;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Language;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks what a new meeting begins from and when it is, and plans it. */
@Controller
class NewMeetingController {

    private static final int LATEST = 4;

    private final Access access;
    private final Owned owned;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;
    private final Templates templates;
    private final UnitTemplates unitTemplates;
    private final Loops loops;
    private final Meetings meetings;
    private final NewMeetingForm forms;
    private final Planning planning;

    NewMeetingController(Access access, Owned owned, JdbcClient jdbc, Clock clock, Ids ids, Templates templates, UnitTemplates unitTemplates, Loops loops,
            Meetings meetings, NewMeetingForm forms, Planning planning) {
        this.access = access;
        this.owned = owned;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.templates = templates;
        this.unitTemplates = unitTemplates;
        this.loops = loops;
        this.meetings = meetings;
        this.forms = forms;
        this.planning = planning;
    }

    @GetMapping("/meetings/new")
    ModelAndView fresh(Caller caller, @RequestParam Optional<String> from, @RequestParam Optional<String> loop) {
        Caller.Member member = member(caller);
        return owned.read(member.owner().value(), () -> fresh(member, from, loop));
    }

    private ModelAndView fresh(Caller.Member member, Optional<String> from, Optional<String> loop) {
        Post post = post(member, Optional.empty());
        String begin = from.map(id -> "meeting-" + id).or(() -> loop.map(id -> NewMeetingForm.LOOP + id)).orElseGet(() -> first(member));
        Form form = new Form()
                .with("key", ids.next())
                .with("begin", begin)
                .with("loop", loop.orElse(NewMeetingForm.NEW_LOOP))
                .with("unit", post.unit())
                .with("day", NewMeetingForm.usualDay(LocalDate.ofInstant(clock.instant(), Words.ZONE)))
                .with("at", "14:00")
                .with("language", usual(member, post.unit()).code());
        return page(member, form);
    }

    @PostMapping("/meetings")
    Object plan(Caller caller, Form form) {
        Caller.Member member = member(caller);
        Post post = post(member, Optional.of(form.value("unit")).filter(unit -> !unit.isEmpty()));
        List<OpenLoop> open = owned.read(member.owner().value(), () -> loops.of(member));
        Wish wish = forms.read(member, form, open, post, usual(member, post.unit()));
        if (form.fails()) {
            ModelAndView again = page(member, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return "redirect:/meetings/" + planning.plan(member, wish).meeting();
    }

    /** The next meeting of the loop met in last; a template where there is no loop yet. */
    private String first(Caller.Member member) {
        return next(loops.of(member), "").stream()
                .findFirst()
                .map(loop -> NewMeetingForm.LOOP + loop.id())
                .orElseGet(() -> templates.templates().getFirst().id());
    }

    private ModelAndView page(Caller.Member member, Form form) {
        String begin = form.value("begin");
        return owned.read(member.owner().value(), () -> {
            List<OpenLoop> open = loops.of(member);
            ModelAndView page = new ModelAndView("meeting/plan/new")
                    .addObject("form", form)
                    .addObject("templates", unitTemplates.of(member.posts().stream().map(Post::unit).toList()).templates())
                    .addObject("loops", open)
                    .addObject("next", next(open, begin))
                    .addObject("posts", member.posts())
                    .addObject("teams", teams(member));
            if (begin.startsWith("meeting-")) {
                page.addObject("from", meetings.of(access.meeting(member, MeetingId.of(begin.substring(8)))));
            }
            return page;
        });
    }

    /** The loops that most likely go on, and the one that is chosen already. */
    private static List<OpenLoop> next(List<OpenLoop> open, String begin) {
        List<OpenLoop> begun = open.stream().filter(loop -> loop.lastMeeting().isPresent()).toList();
        return begun.stream()
                .filter(loop -> begun.indexOf(loop) < LATEST || begin.equals(NewMeetingForm.LOOP + loop.id()))
                .toList();
    }

    private List<Choice> teams(Caller.Member member) {
        return jdbc.sql("""
                        select t.id, t.name, count(b.person_id)::int as people
                        from team t
                        join member m on m.unit_id = t.unit_id and m.person_id = :person
                        left join team_member b on b.team_id = t.id
                        group by t.id, t.name, t.unit_id
                        order by t.unit_id, t.name collate "nb-NO-x-icu", t.id""")
                .param("person", member.person().value())
                .query(Choice.class)
                .list();
    }

    private Language usual(Caller.Member member, UnitId unit) {
        String code = owned.read(member.owner().value(), () -> jdbc.sql("select language from unit where id = :id")
                .param("id", unit.value())
                .query(String.class)
                .single());
        return Language.of(code).orElse(Language.NB);
    }

    private Post post(Caller.Member member, Optional<String> unit) {
        return unit.map(UnitId::of)
                .map(id -> access.plan(member, id))
                .or(() -> member.posts().stream().filter(Post::leads).findFirst())
                .or(() -> member.posts().stream().findFirst())
                .orElseThrow(Refused::notFound);
    }

    private static Caller.Member member(Caller caller) {
        return switch (caller) {
            case Caller.Member member -> member;
            case Caller.Guest _ -> throw Refused.notFound();
        };
    }
}
