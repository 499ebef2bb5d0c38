package no.sloyfe.room;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.method.Slot;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Picking one of the options that a method gives (domain.md, M23 and M30). What was picked is counted without its author, and a
 * guess is over once the figures have been on the table.
 */
@Component
class Rating {

    private final JdbcClient jdbc;
    private final Seating seating;
    private final Choosing choosing;

    Rating(JdbcClient jdbc, Seating seating, Choosing choosing) {
        this.jdbc = jdbc;
        this.seating = seating;
        this.choosing = choosing;
    }

    /** Whether the spread is everybody's, not each circle's own. */
    static boolean ofTheRoom(Step step) {
        return step.task() instanceof Task.Rate && (step.form() == SocialForm.INDIVIDUAL || step.form() == SocialForm.PLENARY);
    }

    Outcome rate(Desk desk, Sender sender, Map<String, Integer> answers) {
        ParticipantId who = sender.participant();
        Step step = desk.station().step();
        if (!(step.task() instanceof Task.Rate task)
                || !task.options().stream().map(Slot::key).toList().containsAll(answers.keySet())) {
            return new Refused(Reason.NO_RATING);
        }
        if (who == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        Table table = ofTheRoom(step) ? new Table(null) : seating.table(desk, who).orElse(null);
        if (table == null) {
            return new Refused(Reason.NO_GROUP);
        }
        List<ParticipantId> people = choosing.yetToVote(desk, who);
        if (people.isEmpty()) {
            return new Refused(Reason.RATED_ALREADY);
        }
        if (!Choosing.fits(answers.values(), people.size(), people.size())) {
            return new Refused(Reason.NO_RATING);
        }
        if (figuresShown(desk)) {
            return new Refused(Reason.GUESS_IS_OVER);
        }
        if (table.circle() == null ? desk.stage().revealed() : shown(desk, table.circle())) {
            return new Refused(Reason.ANSWERS_ARE_SHOWN);
        }
        choosing.cast(desk, people, Map.of());
        answers.forEach((option, number) -> count(desk, table, option, number));
        desk.touch(Thing.BALLOT, Audience.self(who));
        choosing.revealIfAllHaveVoted(desk);
        showWhereAllHaveAnswered(desk);
        if (table.circle() != null) {
            desk.touch(Thing.POINTS, table.audience());
        }
        desk.touch(Thing.COUNT, Audience.ROOM);
        return new Accepted(desk.now);
    }

    /** Also when the last one of a circle who had not answered goes home. */
    void showWhereAllHaveAnswered(Desk desk) {
        if (!(desk.station().step().task() instanceof Task.Rate) || ofTheRoom(desk.station().step())) {
            return;
        }
        Run run = desk.stage().run();
        for (Circle circle : seating.at(desk, desk.station()).circles()) {
            int shown = jdbc.sql("""
                            insert into shown_spread (owner_id, meeting_id, item_id, step, circle_id)
                            select :owner, :meeting, :item, :step, :circle
                            where (select count(*) > 0 and bool_and(exists (
                                select from ballot b where b.item_id = :item and b.step = :step and b.participant_id = p.id))
                              from seat s join participant p on p.id = s.participant_id
                              where s.circle_id = :circle and p.joined_at is not null and p.left_at is null)
                            on conflict do nothing
                            """)
                    .param("owner", desk.owner()).param("meeting", desk.meeting()).param("item", run.item().value())
                    .param("step", run.step()).param("circle", circle.id())
                    .update();
            if (shown > 0) {
                desk.touch(Thing.BALLOT, Audience.group(circle.id())); // nobody there waits any more
            }
        }
    }

    private boolean shown(Desk desk, UUID circle) {
        Run run = desk.stage().run();
        return jdbc.sql("select exists (select from shown_spread where item_id = :item and step = :step and circle_id = :circle)")
                .param("item", run.item().value()).param("step", run.step()).param("circle", circle)
                .query(Boolean.class).single();
    }

    /** Notes that a step with figures has begun: from now on nobody guesses at them. */
    void enter(Desk desk, Station station) {
        if (station.step().facts() != null) {
            jdbc.sql("""
                            insert into shown_figures (owner_id, meeting_id, item_id) values (:owner, :meeting, :item)
                            on conflict do nothing
                            """)
                    .param("owner", desk.owner()).param("meeting", desk.meeting()).param("item", station.run().item().value())
                    .update();
        }
    }

    /** Whether figures would come on the table while some have not guessed and nobody has shown what is guessed. */
    boolean guessIsOpen(Desk desk, Station next) {
        Station here = desk.station();
        return next.step().facts() != null && next.run().item().equals(here.run().item()) && ofTheRoom(here.step())
                && !desk.stage().revealed() && !figuresShown(desk);
    }

    private boolean figuresShown(Desk desk) {
        return jdbc.sql("select exists (select from shown_figures where item_id = :item)")
                .param("item", desk.stage().run().item().value()).query(Boolean.class).single();
    }

    private void count(Desk desk, Table table, String option, int number) {
        Run run = desk.stage().run();
        jdbc.sql("""
                        insert into rating (owner_id, meeting_id, item_id, step, circle_id, option, ratings)
                        values (:owner, :meeting, :item, :step, :circle, :option, :number)
                        on conflict (item_id, step, circle_id, option) do update set ratings = rating.ratings + excluded.ratings
                        """)
                .param("owner", desk.owner()).param("meeting", desk.meeting()).param("item", run.item().value())
                .param("step", run.step()).param("circle", table.circle()).param("option", option).param("number", number)
                .update();
    }
}
