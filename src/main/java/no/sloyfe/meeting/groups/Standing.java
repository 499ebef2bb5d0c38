package no.sloyfe.meeting.groups;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.grouping.Change;
import no.sloyfe.grouping.Cost;
import no.sloyfe.grouping.Rule;
import no.sloyfe.grouping.Seating;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Gatherings;
import no.sloyfe.meeting.GroupRule;
import no.sloyfe.meeting.Participant;
import no.sloyfe.meeting.Seat;

/**
 * How good the groups of a meeting are as they stand, and what a move would cost.
 *
 * @param bound what no groups of these people go below; empty when nothing is proven of them
 */
public record Standing(Seating seating, Gatherings.ToSeat who, List<Circle> circles, OptionalInt bound) {

    static Standing of(Gatherings.ToSeat who, List<Circle> circles, OptionalInt bound) {
        List<List<UUID>> groups = circles.stream().map(circle -> circle.seats().stream()
                .flatMap(seat -> who.find(seat.participant()).stream()).toList()).toList();
        return new Standing(new Seating(who.gathering(), groups), who, circles, bound);
    }

    public List<GroupRule> rules() {
        return who.given();
    }

    public Cost cost() {
        return seating.cost();
    }

    public int again() {
        return seating.again();
    }

    public boolean bestPossible() {
        return bound.isPresent() && cost().total() <= bound.getAsInt() && broken().isEmpty();
    }

    /** At most so many per cent from the best possible; empty when nothing is proven. */
    public OptionalInt percentFromBest() {
        return bound.isEmpty() || bound.getAsInt() == 0 ? OptionalInt.empty()
                : OptionalInt.of(Math.ceilDiv(100 * (cost().total() - bound.getAsInt()), bound.getAsInt()));
    }

    public List<GroupRule> broken() {
        List<UUID> ids = seating.broken().stream().map(who.rules()::get).toList();
        return rules().stream().filter(rule -> ids.contains(rule.id())).toList();
    }

    /** What it costs to move somebody to each group, in the order of the groups. */
    List<Change> moves(ParticipantId participant) {
        return seating.everywhere(who.key(participant));
    }

    Optional<Circle> circleOf(ParticipantId participant) {
        return circles.stream().filter(circle -> circle.has(participant)).findFirst();
    }

    /** The group for somebody without one, when nobody else is to move. */
    public Circle placeFor(ParticipantId participant) {
        return circles.get(seating.place(who.key(participant)));
    }

    /** What a move does; empty for people and groups that are not here. */
    Optional<Change> moving(ParticipantId participant, UUID circle) {
        int number = circles.stream().map(Circle::id).toList().indexOf(circle);
        return number < 0 ? Optional.empty()
                : who.find(participant).map(key -> seating.to(seating.moved(key, number)));
    }

    /** Those who can have a seat, in the order of a name list. */
    public List<Participant> people() {
        return who.inOrder();
    }

    public List<Participant> unseated() {
        Set<ParticipantId> seated = circles.stream().flatMap(circle -> circle.seats().stream()).map(Seat::participant).collect(Collectors.toSet());
        return people().stream().filter(each -> !seated.contains(each.id())).toList();
    }

    public boolean leadsTalk(Participant participant) {
        UUID key = who.key(participant.id());
        return who.gathering().people().stream().anyMatch(person -> person.leadsTalk() && person.id().equals(key));
    }

    /** The rule of the meeting that a rule of the grouping came from. */
    GroupRule from(Rule rule) {
        return rules().stream().filter(each -> each.id().equals(who.rules().get(rule))).findFirst().orElseThrow();
    }
}
