package no.sloyfe.meeting.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.access.Post;
import no.sloyfe.database.Ids;
import no.sloyfe.demo.DemoOrganisation;
import no.sloyfe.demo.DemoPart;
import no.sloyfe.meeting.LoopId;
import no.sloyfe.meeting.Programme;
import no.sloyfe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each unit of the demo municipality a year of meetings in two loops, the last of each yet to be held. */
@Component
class DemoMeetings implements DemoPart {

    private static final int WEEKS_BETWEEN = 8;

    private record Held(DemoLoop loop, String title, LocalDate day, boolean coming) {}

    private final Planning planning;
    private final Programme programme;
    private final JdbcClient jdbc;
    private final Ids ids;

    DemoMeetings(Planning planning, Programme programme, JdbcClient jdbc, Ids ids) {
        this.planning = planning;
        this.programme = programme;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void fill(DemoOrganisation organisation) {
        organisation.units().forEach(unit -> fill(organisation, unit));
    }

    private void fill(DemoOrganisation organisation, DemoOrganisation.Unit unit) {
        boolean kindergarten = unit.name().endsWith("barnehage");
        List<DemoLoop> loops = kindergarten ? DemoLoop.kindergarten() : DemoLoop.school(unit.language());
        Caller.Member leader = leader(organisation, unit);
        LocalDate today = LocalDate.ofInstant(organisation.now(), Words.ZONE);
        List<Held> meetings = new ArrayList<>();
        for (int loop = 0; loop < loops.size(); loop++) {
            meetings.addAll(meetings(loops.get(loop), today.plusWeeks(1 + 3L * loop)));
        }
        var inLoop = new HashMap<DemoLoop, LoopId>();
        meetings.stream().sorted(Comparator.comparing(Held::day)).forEach(held -> {
            Place place = plan(leader, unit, held, Optional.ofNullable(inLoop.get(held.loop())));
            inLoop.computeIfAbsent(held.loop(), _ -> loopOf(place));
            if (!held.coming()) {
                hold(place);
            }
        });
    }

    private static List<Held> meetings(DemoLoop loop, LocalDate next) {
        List<Held> meetings = new ArrayList<>();
        int last = loop.titles().size() - 1;
        for (int at = 0; at <= last; at++) {
            LocalDate day = schoolDay(next.minusWeeks((long) WEEKS_BETWEEN * (last - at)));
            meetings.add(new Held(loop, loop.titles().get(at), day, at == last));
        }
        return meetings;
    }

    /** A Tuesday, and not in the summer or Christmas holidays. */
    private static LocalDate schoolDay(LocalDate day) {
        LocalDate tuesday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        return switch (tuesday.getMonth()) {
            case JULY -> tuesday.minusWeeks(5);
            case AUGUST -> tuesday.getDayOfMonth() < 15 ? tuesday.plusWeeks(2) : tuesday;
            case DECEMBER -> tuesday.getDayOfMonth() > 19 ? tuesday.plusWeeks(2) : tuesday;
            default -> tuesday;
        };
    }

    private Place plan(Caller.Member leader, DemoOrganisation.Unit unit, Held held, Optional<LoopId> loop) {
        Instant start = held.day().atTime(14, 0).atZone(Words.ZONE).toInstant();
        Place place = planning.plan(leader, new Wish(new MeetingId(ids.next()), unit.id(),
                new Beginning.FromTemplate(held.loop().template()), held.title(), start,
                Optional.empty(), "Personalrommet", unit.language(), loop,
                held.loop().name(), List.of()));
        jdbc.sql("update meeting set purpose = ?, result = ? where id = ?")
                .params(held.loop().purpose(), held.loop().result(), place.meeting().value())
                .update();
        DemoLoop.Theme theme = held.loop().theme();
        if (theme != null) {
            jdbc.sql("update item set goal = ?, question = ? where meeting_id = ? and method_id = ?")
                    .params(theme.goal(), theme.question(), place.meeting().value(), theme.method())
                    .update();
        }
        return place;
    }

    private LoopId loopOf(Place place) {
        return new LoopId(jdbc.sql("select loop_id from meeting where id = ?")
                .param(place.meeting().value())
                .query(UUID.class)
                .single());
    }

    private void hold(Place place) {
        programme.freeze(place);
        jdbc.sql("""
                        update meeting
                        set phase = 'FOLLOWED_UP', invitation = 1, started_at = starts_at,
                            closed_at = starts_at + make_interval(mins => minutes)
                        where id = ?""")
                .param(place.meeting().value())
                .update();
        jdbc.sql("""
                        update participant p
                        set invited_at = m.starts_at - interval '7 days', joined_at = m.starts_at
                        from meeting m where m.id = p.meeting_id and m.id = ?""")
                .param(place.meeting().value())
                .update();
    }

    private Caller.Member leader(DemoOrganisation organisation, DemoOrganisation.Unit unit) {
        DemoOrganisation.Person leader = unit.leader();
        return new Caller.Member(organisation.owner(), ids.next(), leader.id(), leader.name(), "",
                List.of(new Post(unit.id(), unit.name(), leader.role())), unit.language());
    }
}
