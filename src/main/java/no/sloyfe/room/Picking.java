package no.sloyfe.room;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.method.Input;
import no.sloyfe.method.Task;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Choosing one of one's own ideas to try (domain.md, M17). Another may be chosen as long as the step lasts. */
@Component
class Picking {

    private final JdbcClient jdbc;
    private final Contributions contributions;
    private final ApplicationEventPublisher events;

    Picking(JdbcClient jdbc, Contributions contributions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.contributions = contributions;
        this.events = events;
    }

    Outcome pick(Desk desk, Sender sender, UUID idea) {
        ParticipantId who = sender.participant();
        if (who == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        Contribution own = contributions.find(desk, idea).filter(each -> mayPick(desk, who, each)).orElse(null);
        if (own == null) {
            return new Refused(Reason.NOTHING_TO_PICK);
        }
        Run run = desk.stage().run();
        jdbc.sql("""
                        insert into pick (owner_id, meeting_id, item_id, step, participant_id, contribution_id)
                        values (:owner, :meeting, :item, :step, :who, :idea)
                        on conflict (item_id, step, participant_id) do update set contribution_id = excluded.contribution_id
                        """)
                .param("owner", desk.owner()).param("meeting", desk.meeting()).param("item", run.item().value())
                .param("step", run.step()).param("who", who.value()).param("idea", idea)
                .update();
        desk.touch(Thing.BALLOT, Audience.self(who));
        UUID choice = UUID.nameUUIDFromBytes(("pick " + run + " " + who).getBytes(StandardCharsets.UTF_8));
        events.publishEvent(new IdeaPicked(desk.place, who, choice, Objects.requireNonNull(own.text())));
        return new Accepted(desk.now);
    }

    private static boolean mayPick(Desk desk, ParticipantId who, Contribution idea) {
        return desk.station().step().task() instanceof Task.Pick && desk.station().step().input() instanceof Input.FromStep from
                && !idea.withdrawn() && idea.kind() == Kind.NOTE && who.equals(idea.author())
                && idea.run().item().equals(desk.stage().run().item())
                && desk.route().at(idea.run()).filter(station -> station.step().key().equals(from.key())).isPresent();
    }
}
