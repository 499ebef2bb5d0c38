package no.sloyfe.room;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.method.Input;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Voting (domain.md, M27): hidden until everybody here has voted or the leader reveals; a vote has no author. */
@Component
class Choosing {

    private final JdbcClient jdbc;
    private final Contributions contributions;
    private final Attendees attendees;
    private final Marks marks;

    Choosing(JdbcClient jdbc, Contributions contributions, Attendees attendees, Marks marks) {
        this.marks = marks;
        this.attendees = attendees;
        this.jdbc = jdbc;
        this.contributions = contributions;
    }

    Outcome vote(Desk desk, Sender sender, Map<UUID, Integer> votes) {
        ParticipantId who = sender.participant();
        if (!(desk.station().step().task() instanceof Task.Vote task)) {
            return new Refused(Reason.NO_VOTE_HERE);
        }
        if (who == null) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        List<ParticipantId> voters = yetToVote(desk, who);
        if (voters.isEmpty()) {
            return new Refused(Reason.VOTED_ALREADY);
        }
        if (!fits(votes.values(), voters.size(), voters.size() * task.votes())) {
            return new Refused(Reason.TOO_MANY_VOTES);
        }
        if (desk.stage().revealed()) {
            return new Refused(Reason.VOTES_ARE_SHOWN);
        }
        Set<UUID> votable = desk.roster.votable(desk.stage().run(), () -> votable(desk));
        if (!votable.containsAll(votes.keySet())) {
            return new Refused(Reason.UNKNOWN);
        }
        cast(desk, voters, votes);
        desk.touch(Thing.BALLOT, Audience.self(who));
        revealIfAllHaveVoted(desk);
        desk.touch(Thing.COUNT, Audience.ROOM);
        return new Accepted(desk.now);
    }

    /** The sender, and those who sit behind the sender's device, as far as they have not voted or answered. */
    List<ParticipantId> yetToVote(Desk desk, ParticipantId who) {
        Set<UUID> voted = voted(desk);
        return attendees.actsFor(desk, who).stream().filter(each -> !voted.contains(each.value())).toList();
    }

    /** Whether so many for each could be given by so many people, each at most once for the same. */
    static boolean fits(Collection<Integer> numbers, int people, int most) {
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        return sum > 0 && sum <= most && numbers.stream().allMatch(number -> number > 0 && number <= people);
    }

    private Set<UUID> votable(Desk desk) {
        Written written = new Written(contributions.of(desk.meeting()));
        boolean sorted = desk.station().step().input() instanceof Input.FromStep; // else nobody asks where things were put
        List<Placement> placements = sorted ? marks.placements(desk.stage().run()) : List.of();
        return new Material(desk.route(), desk.station(), written, placements).of(null).stream().map(Contribution::id).collect(Collectors.toSet());
    }

    /** Also when the last one who had not voted goes home, and when we come back to a vote that is through. */
    void revealIfAllHaveVoted(Desk desk) {
        if (!hidden(desk.station().step()) || desk.stage().revealed()) {
            return;
        }
        if (allHereHaveVoted(desk)) {
            desk.stage(desk.stage().reveal());
            desk.touch(Thing.BALLOT, Audience.ROOM); // nobody waits any more
        }
    }

    /** Whether what people answer in a step is hidden until all have, or the leader reveals it. */
    static boolean hidden(Step step) {
        return step.task() instanceof Task.Vote || Rating.ofTheRoom(step);
    }

    private boolean allHereHaveVoted(Desk desk) {
        Set<UUID> voted = voted(desk);
        int here = attendees.numberHere(desk);
        return here > 0 && voted.size() >= here && attendees.here(desk).stream().allMatch(each -> voted.contains(each.value()));
    }

    private Set<UUID> voted(Desk desk) {
        Run run = desk.stage().run();
        return desk.roster.voted(run, () -> jdbc.sql("select participant_id from ballot where item_id = :item and step = :step")
                .param("item", run.item().value()).param("step", run.step()).query(UUID.class).list());
    }

    /** Notes that they have voted or answered, and in a vote counts what for; what was answered is counted elsewhere. */
    void cast(Desk desk, List<ParticipantId> voters, Map<UUID, Integer> votes) {
        Run run = desk.stage().run();
        voters.forEach(each -> voted(desk).add(each.value()));
        jdbc.sql("""
                        with cast_by as (
                            insert into ballot (owner_id, meeting_id, item_id, step, participant_id)
                            select :owner, :meeting, :item, :step, voter from unnest(:voters) as given (voter)
                            on conflict do nothing)
                        insert into vote (owner_id, meeting_id, item_id, step, contribution_id, votes)
                        select :owner, :meeting, :item, :step, option, number from unnest(:options, :numbers) as given (option, number)
                        on conflict (item_id, step, contribution_id) do update set votes = vote.votes + excluded.votes
                        """)
                .param("owner", desk.owner()).param("meeting", desk.meeting())
                .param("item", run.item().value()).param("step", run.step())
                .param("voters", voters.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .param("options", votes.keySet().toArray(UUID[]::new)).param("numbers", votes.values().toArray(Integer[]::new))
                .update();
    }
}
