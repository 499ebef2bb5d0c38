package no.sloyfe.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.room.Outcome.Refused;
import org.springframework.stereotype.Component;

/** Takes a command to the rule that answers it. Every rule checks first and writes after. */
@Component
class Engine {

    private final Writing writing;
    private final Rewriting rewriting;
    private final Supporting supporting;
    private final TakingTurns turns;
    private final Choosing choosing;
    private final Sorting sorting;
    private final Attending attending;
    private final Leading leading;
    private final Linking linking;
    private final Rating rating;
    private final Picking picking;
    private final Signalling signalling;
    private final Sharing sharing;
    private final TypingIn typingIn;
    private final Contributions contributions;
    private final Attendees attendees;

    Engine(Writing writing, Rewriting rewriting, Supporting supporting, TakingTurns turns, Choosing choosing, Sorting sorting, Attending attending,
            Leading leading, Linking linking, Rating rating, Picking picking, Signalling signalling, Sharing sharing, TypingIn typingIn,
            Contributions contributions, Attendees attendees) {
        this.writing = writing;
        this.rewriting = rewriting;
        this.supporting = supporting;
        this.turns = turns;
        this.choosing = choosing;
        this.sorting = sorting;
        this.attending = attending;
        this.leading = leading;
        this.linking = linking;
        this.rating = rating;
        this.picking = picking;
        this.signalling = signalling;
        this.sharing = sharing;
        this.typingIn = typingIn;
        this.contributions = contributions;
        this.attendees = attendees;
    }

    /** What somebody wants done. */
    record Sent(Sender sender, Command command) {}

    /**
     * Each in order, desk by desk. What is only written is gathered and written down together.
     *
     * @param work by desk, all of one owner
     * @return by desk, in the order of the work
     */
    Map<Desk, List<Outcome>> apply(Map<Desk, List<Sent>> work) {
        Map<Desk, List<UUID>> ids = new LinkedHashMap<>();
        work.forEach((desk, some) -> ids.put(desk, some.stream().map(Sent::command)
                .flatMap(command -> command instanceof Command.Contribute it ? Stream.of(it.id()) : Stream.empty()).toList()));
        if (ids.values().stream().mapToInt(List::size).sum() > 1) {
            contributions.lookUp(ids);
            work.keySet().forEach(desk -> desk.sheaf.gather());
        }
        Map<Desk, List<Outcome>> outcomes = new LinkedHashMap<>();
        work.forEach((desk, some) -> outcomes.put(desk, some.stream().map(each -> apply(desk, each)).toList()));
        contributions.settle(work.keySet());
        return outcomes;
    }

    private Outcome apply(Desk desk, Sent sent) {
        if (!(sent.command() instanceof Command.Contribute)) {
            contributions.settle(desk);
        }
        return apply(desk, sent.sender(), sent.command());
    }

    private Outcome apply(Desk desk, Sender sender, Command command) {
        if (command instanceof Command.Contribute it && writing.stands(desk, sender, it)) {
            return new Outcome.Accepted(desk.now); // sent again because the answer was lost, maybe after the meeting's end
        }
        if (desk.phase().over()) {
            return new Refused(Reason.OVER);
        }
        if (command instanceof Command.Arrive) {
            return attending.arrive(desk, sender.participant());
        }
        if (command instanceof Command.Share(var people, int unnamed)) {
            return sharing.share(desk, sender, people, unnamed);
        }
        if (!desk.running()) {
            return new Refused(Reason.NOT_STARTED);
        }
        if (countsThoseHere(command, sender) && sender.participant() != null && attendees.hasLeft(desk, sender.participant())) {
            return new Refused(Reason.LEFT); // from a page that was left open
        }
        return switch (command) {
            case Command.Contribute it -> writing.contribute(desk, sender, it);
            case Command.Rewrite(var id, var text) -> rewriting.rewrite(desk, sender, id, text);
            case Command.Withdraw(var id) -> rewriting.rewrite(desk, sender, id, null);
            case Command.Belong it -> supporting.belong(desk, sender, it);
            case Command.Support(var line) -> supporting.support(desk, sender, line);
            case Command.HandOn(Run run, var turn) -> desk.at(run) ? turns.handOn(desk, sender, turn, false) : moved();
            case Command.Pass(Run run, var turn) -> desk.at(run) ? turns.handOn(desk, sender, turn, true) : moved();
            case Command.Vote(Run run, var votes) -> desk.at(run) ? choosing.vote(desk, sender, votes) : moved();
            case Command.Sort(Run run, var id, var field) -> desk.at(run) ? sorting.sort(desk, sender, id, field) : moved();
            case Command.Link it -> desk.at(it.run()) ? linking.link(desk, sender, it) : moved();
            case Command.Rate(Run run, var answers) -> desk.at(run) ? rating.rate(desk, sender, answers) : moved();
            case Command.Pick(Run run, var idea) -> desk.at(run) ? picking.pick(desk, sender, idea) : moved();
            case Command.Ready(Run run, boolean ready) -> desk.at(run) ? attending.ready(desk, sender, ready) : moved();
            case Command.Signal(Run run, Sign sign) -> desk.at(run) ? signalling.signal(desk, sender, sign) : moved();
            case Command.Arrive() -> attending.arrive(desk, sender.participant());
            case Command.Share(var people, int unnamed) -> sharing.share(desk, sender, people, unnamed);
            case Command.TypeIn it -> typingIn.typeIn(desk, sender, it);
            case Command.Leave() -> attending.leave(desk, sender.participant());
            case Command.Lead lead -> leading.lead(desk, sender, lead);
        };
    }

    /** What somebody wrote is never lost; but who has gone is not counted, and says nothing for the others. */
    private static boolean countsThoseHere(Command command, Sender sender) {
        return switch (command) {
            case Command.Vote _, Command.Rate _, Command.Ready _, Command.Signal _ -> true;
            case Command.HandOn _, Command.Pass _ -> !sender.place().leads();
            case Command.Contribute _, Command.Rewrite _, Command.Withdraw _, Command.Belong _, Command.Support _, Command.Sort _,
                    Command.Link _, Command.Pick _, Command.Arrive _, Command.Share _, Command.TypeIn _, Command.Leave _, Command.Lead _ -> false;
        };
    }

    private static Outcome moved() {
        return new Refused(Reason.STEP_IS_OVER);
    }
}
