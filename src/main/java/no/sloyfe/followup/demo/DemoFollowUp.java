package no.sloyfe.followup.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.database.Ids;
import no.sloyfe.demo.DemoOrganisation;
import no.sloyfe.demo.DemoPart;
import no.sloyfe.followup.MilestoneState;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the demo's held meetings what they left behind: what was found, measures, promises in every state, minutes. */
@Component
class DemoFollowUp implements DemoPart {

    private record Held(UUID id, UUID loop, Instant at) {
        /** So many weeks later, after the summer when that is in the holidays. */
        LocalDate after(int weeks) {
            LocalDate day = at.atZone(Words.ZONE).toLocalDate().plusWeeks(weeks);
            MonthDay date = MonthDay.from(day);
            return date.isAfter(MonthDay.of(Month.JUNE, 19)) && date.isBefore(MonthDay.of(Month.AUGUST, 20)) ? day.plusWeeks(8) : day;
        }
    }

    /** @param vote the step in which the item votes; 0 where it does not */
    private record Found(UUID item, String method, int vote) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    DemoFollowUp(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void fill(DemoOrganisation organisation) {
        organisation.units().forEach(unit -> {
            List<Story> stories = switch (organisation.units().indexOf(unit)) {
                case 0 -> Stories.solbakken();
                case 1 -> Stories.elvebakken();
                default -> Stories.lekemiljoet();
            };
            List<UUID> loops = jdbc.sql("select id from loop where unit_id = ? order by created, id")
                    .param(unit.id().value()).query(UUID.class).list();
            for (UUID loop : loops) {
                List<Held> held = held(loop);
                boolean told = loop.equals(main(unit));
                for (int at = 0; at < held.size(); at++) {
                    if (told && at < stories.size()) {
                        tell(organisation, unit, held.get(at), stories.get(at));
                    }
                    approve(organisation, unit, held.get(at));
                }
            }
        });
    }

    /** The loop that most has come of: the one with most meetings. */
    private UUID main(DemoOrganisation.Unit unit) {
        return jdbc.sql("""
                        select l.id from loop l join meeting m on m.loop_id = l.id
                        where l.unit_id = ? group by l.id order by count(*) desc, l.id limit 1""")
                .param(unit.id().value()).query(UUID.class).single();
    }

    private List<Held> held(UUID loop) {
        return jdbc.sql("select id, starts_at from meeting where loop_id = ? and phase = 'FOLLOWED_UP' order by starts_at")
                .param(loop)
                .query((row, _) -> new Held(row.getObject("id", UUID.class), loop,
                        row.getObject("starts_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void tell(DemoOrganisation organisation, DemoOrganisation.Unit unit, Held meeting, Story story) {
        UUID owner = organisation.owner().value();
        OffsetDateTime at = meeting.at().atOffset(ZoneOffset.UTC);
        List<Found> items = jdbc.sql("""
                        select id, coalesce(method_id, '') as method, coalesce((
                            select min(number) - 1 from jsonb_array_elements(method -> 'steps') with ordinality step (rule, number)
                            where rule -> 'task' -> 'vote' is not null), 0) as vote
                        from item where meeting_id = ? order by position""")
                .param(meeting.id())
                .query((row, _) -> new Found(row.getObject("id", UUID.class), row.getString("method"), row.getInt("vote")))
                .list();
        List<UUID> circles = jdbc.sql("select id from circle where meeting_id = ? and item_id is null order by number")
                .param(meeting.id()).query(UUID.class).list();
        lines(owner, meeting, items, circles, story.points());
        choose(owner, meeting, items, circles, story);
        items.stream().filter(item -> item.method().equals("M28")).findFirst().ifPresent(item ->
                story.buildOn().forEach(text -> contribution(owner, meeting, item.item(), 1, "NOTE", "build", null, text)));
        Story.Try measure = story.measure();
        if (measure != null) {
            LocalDate lookOn = measure.outcome() == null ? meeting.after(measure.week()) : meeting.after(6);
            jdbc.sql("""
                            insert into measure (id, owner_id, meeting_id, loop_id, text, sign, look_on, outcome, evidence, looked_at, made_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(ids.next(), owner, meeting.id(), meeting.loop(), measure.text(), measure.sign(), lookOn,
                            measure.outcome() == null ? null : measure.outcome().name(), measure.evidence(),
                            measure.outcome() == null ? null : lookOn.plusDays(2).atTime(12, 0).atOffset(ZoneOffset.UTC), at))
                    .update();
        }
        jdbc.sql("""
                        insert into decision (id, owner_id, meeting_id, loop_id, kind, text, made_at)
                        values (?, ?, ?, ?, 'AGREEMENT', ?, ?)""")
                .params(ids.next(), owner, meeting.id(), meeting.loop(), story.agreement(), at).update();
        jdbc.sql("insert into interim_work (id, owner_id, meeting_id, loop_id, what, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(ids.next(), owner, meeting.id(), meeting.loop(), story.interimWork(), at).update();
        LocalDate soon = organisation.now().atZone(Words.ZONE).toLocalDate().plusWeeks(2)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        story.promises().forEach(promise -> promise(owner, unit, meeting, promise, soon));
    }

    private void promise(UUID owner, DemoOrganisation.Unit unit, Held meeting, Story.Promise promise, LocalDate soon) {
        DemoOrganisation.Person who = unit.people().get(promise.person() % unit.people().size());
        OffsetDateTime at = meeting.at().atOffset(ZoneOffset.UTC);
        boolean open = promise.state() == MilestoneState.OPEN;
        jdbc.sql("""
                        insert into milestone (id, owner_id, meeting_id, loop_id, what, who, person_id, due, how_seen, state,
                                               moved_to, note, settled_at, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(ids.next(), owner, meeting.id(), meeting.loop(), promise.what(), who.name(), who.id().value(),
                        meeting.after(promise.week()), promise.howSeen(), promise.state().name(),
                        promise.state() == MilestoneState.MOVED ? soon : null, promise.note(),
                        open ? null : at.plusWeeks(promise.week()), at))
                .update();
    }

    private void lines(UUID owner, Held meeting, List<Found> items, List<UUID> circles, List<String> points) {
        UUID item = items.stream().filter(each -> each.method().equals("M03") || each.method().equals("M14")).findFirst()
                .orElse(items.getFirst()).item();
        for (int at = 0; at < points.size(); at++) {
            UUID circle = circles.isEmpty() ? null : circles.get(at % circles.size());
            UUID line = contribution(owner, meeting, item, 0, "PLENARY", null, circle, points.get(at));
            circles.stream().filter(other -> !other.equals(circle)).skip(at).forEach(other ->
                    jdbc.sql("insert into support (owner_id, meeting_id, contribution_id, circle_id) values (?, ?, ?, ?)")
                            .params(owner, meeting.id(), line, other).update());
        }
    }

    /** What groups proposed, and the votes it got: the measure most, then what they agreed on. */
    private void choose(UUID owner, Held meeting, List<Found> items, List<UUID> circles, Story story) {
        List<String> proposals = Stream.of(Optional.ofNullable(story.measure()).map(Story.Try::text), Optional.of(story.agreement()))
                .flatMap(Optional::stream).toList();
        items.stream().filter(item -> item.method().equals("M27")).findFirst().ifPresent(item -> {
            for (int at = 0; at < proposals.size(); at++) {
                UUID circle = circles.isEmpty() ? null : circles.get(at % circles.size());
                UUID proposal = contribution(owner, meeting, item.item(), 0, "POINT", "proposal", circle, proposals.get(at));
                jdbc.sql("insert into vote (owner_id, meeting_id, item_id, step, contribution_id, votes) values (?, ?, ?, ?, ?, ?)")
                        .params(owner, meeting.id(), item.item(), item.vote(), proposal, 19 - 8 * at).update();
            }
        });
    }

    private UUID contribution(UUID owner, Held meeting, UUID item, int step, String kind, @Nullable String slot,
            @Nullable UUID circle, String text) {
        UUID id = ids.next();
        jdbc.sql("""
                        insert into contribution (id, owner_id, meeting_id, item_id, step, round, kind, circle_id, slot, text,
                                                  created_revision, revision)
                        values (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, 1, 1)""")
                .params(Arrays.asList(id, owner, meeting.id(), item, step, kind, circle, slot, text)).update();
        return id;
    }

    private void approve(DemoOrganisation organisation, DemoOrganisation.Unit unit, Held meeting) {
        jdbc.sql("insert into minutes (meeting_id, owner_id, approved_at, approved_by) values (?, ?, ?, ?)")
                .params(meeting.id(), organisation.owner().value(), meeting.at().atOffset(ZoneOffset.UTC).plusDays(1),
                        unit.leader().id().value())
                .update();
    }
}
