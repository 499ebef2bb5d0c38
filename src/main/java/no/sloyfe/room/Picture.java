package no.sloyfe.room;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Phase;
import no.sloyfe.method.Input;
import no.sloyfe.method.Slot;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import no.sloyfe.method.Turns;
import no.sloyfe.method.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Everything the room shows at one revision; each view takes from it what its people may see.
 *
 * @param stage null unless the meeting runs
 * @param seated in the circles that the present station works with
 * @param lasting in the groups that last the meeting
 * @param spoken who has had the word in the present item, by circle
 * @param signals of the present run, also those that show no more
 * @param placements field by contribution and circle, of the present step
 * @param since at least as new as this is also what was read beside it: where a page's line takes up
 */
public record Picture(
        Meeting meeting,
        Route route,
        @Nullable Stage stage,
        People people,
        Seated seated,
        Seated lasting,
        Map<@Nullable UUID, Word> rounds,
        Map<UUID, Set<UUID>> spoken,
        List<Signal> signals,
        Written written,
        Backing backing,
        Set<UUID> ready,
        Set<UUID> voted,
        List<Placement> placements,
        Tally tally,
        long now,
        long since) {

    /** More people than this are listed on a page of their own: nobody looks for a name among them while a step runs. */
    public static final int HALL = 200;

    public boolean running() {
        return stage != null && meeting.phase() == Phase.RUNNING;
    }

    public Station station() {
        return route.at(Objects.requireNonNull(stage).run()).orElseThrow();
    }

    public Step step() {
        return station().step();
    }

    public Item item() {
        return station().item();
    }

    public Task task() {
        return step().task();
    }

    public String lang() {
        return meeting.language().code();
    }

    public List<Attendees.Attendee> attendees() {
        return people.all();
    }

    /** Those the present station works with. */
    public List<Circle> circles() {
        return seated.circles();
    }

    /** Those that last the meeting. */
    public List<Circle> groups() {
        return lasting.circles();
    }

    public List<Attendees.Attendee> here() {
        return people.here();
    }

    /** Those who sit behind somebody's device. */
    public List<Attendees.Attendee> behind(ParticipantId who) {
        return people.behind(who).stream()
                .sorted(Comparator.comparing((Attendees.Attendee each) -> Sharing.isUnnamed(each, who)).thenComparing(Attendees.Attendee::inOrder)).toList();
    }

    public String name(UUID participant) {
        Attendees.Attendee known = people.find(participant);
        return known == null ? "" : known.name();
    }

    public Optional<Circle> circleOf(ParticipantId who) {
        return seated.of(who);
    }

    public Optional<Circle> groupOf(ParticipantId who) {
        return lasting.of(who);
    }

    /** Where somebody who is alone in a group can move, while the groups talk together. */
    public Optional<Circle> companyFor(Circle circle) {
        return step().form() == SocialForm.GROUP
                ? MovingIn.forOneAlone(circle, groups(), people::isHere) : Optional.empty();
    }

    /** The topic a participant's circle has on the live path. */
    public Optional<Circle> circle(UUID id) {
        return seated.find(id);
    }

    public @Nullable Word word(@Nullable UUID circle) {
        return rounds.get(circle);
    }

    /** The signs that a circle sees now, the newest first. */
    public List<Signal> signals(UUID circle) {
        return signals.stream().filter(each -> each.circle().equals(circle) && each.until() > now).toList();
    }

    /** The name a turn is called by: a person's, or «gruppe 3» by its number. */
    public @Nullable Integer speakingNumber(Word.Turn turn) {
        return turn.speakingCircle() == null ? null : backing.number(turn.speakingCircle());
    }

    public int number(@Nullable UUID circle) {
        return backing.number(circle);
    }

    public Plenary plenary() {
        return new Plenary(this);
    }

    /** What a circle (null: everybody) sorts. */
    public Sorted sorted(@Nullable UUID circle) {
        return new Sorted(this, circle);
    }

    /** The points agreed in the present step. */
    public List<Contribution> pointsHere(UUID circle) {
        return atCircle(circle, each -> each.kind() == Kind.POINT && each.run().equals(station().run()));
    }

    /** Notes that the members of a circle share in the present step. */
    public List<Contribution> sharedIn(UUID circle) {
        return step().noteVisibility() == Visibility.GROUP
                ? atCircle(circle, each -> each.kind() == Kind.NOTE && each.run().equals(station().run()))
                : List.of();
    }

    /** Whether a note was written for its writer's circle to see. */
    boolean isSaidToCircle(Contribution note) {
        return note.kind() == Kind.NOTE && route.at(note.run()).filter(at -> at.step().noteVisibility() == Visibility.GROUP).isPresent();
    }

    /** Own notes of the present item; from a carrying step also what the last partner gave (domain.md, M05). */
    public List<Contribution> notesOf(ParticipantId who) {
        List<Contribution> here = by(who, each -> each.kind() == Kind.NOTE);
        boolean bring = route.stations().stream().anyMatch(each -> each.item().id().equals(item().id())
                && each.step().input() instanceof Input.OwnNotes);
        return bring ? Stream.concat(broughtBy(who).stream(), here.stream()).toList() : here;
    }

    /** What somebody wrote for themselves in the nearest earlier item where they wrote (domain.md, M06). */
    private List<Contribution> broughtBy(ParticipantId who) {
        return materialAt(station()).earlierItems().stream()
                .map(item -> written.by(who, item.id(), each -> each.kind() == Kind.NOTE))
                .filter(notes -> !notes.isEmpty()).findFirst().orElse(List.of());
    }

    /** Whether something was written in the present item that only its writer's browser can be shown as its own. */
    boolean anonymousHere() {
        return !inItem(each -> each.secretHash() != null).isEmpty();
    }

    /** What the present step works on, for one circle or (null) for everybody. */
    public List<Contribution> input(@Nullable UUID circle) {
        return materialAt(station()).of(circle);
    }

    Material materialAt(Station where) {
        return new Material(route, where, written, placements);
    }

    /** Whether the votes may be seen: all have voted, or the leader has revealed them, or the step is past. */
    public boolean votesShown() {
        return !(task() instanceof Task.Vote) || Objects.requireNonNull(stage).revealed();
    }

    /** Whether what the room answered in the present step may be seen. */
    public boolean answersShown() {
        return !Choosing.hidden(step()) || Objects.requireNonNull(stage).revealed();
    }

    /** Whether the present step's answers are counted for the whole room. */
    public boolean sharedSpread() {
        return Rating.ofTheRoom(step());
    }

    /** Whether people still guess at figures that the next step shows. */
    public boolean guessing() {
        return sharedSpread() && !answersShown() && route.after(station().run()).filter(next ->
                next.step().facts() != null && next.item().id().equals(item().id())).isPresent();
    }

    /** The remarks on an idea in the present item, in the order they came. */
    List<Contribution> remarksOn(UUID idea) {
        return backing.restingOn(idea).stream()
                .filter(each -> each.kind() == Kind.REMARK && each.run().item().equals(item().id())).toList();
    }

    /** How many of those here have said or written something. */
    public long heard() {
        Set<UUID> spoke = rounds.values().stream().flatMap(word -> word.turns().stream())
                .filter(turn -> turn.state() == Word.State.DONE).map(Word.Turn::participant).collect(Collectors.toSet());
        return here().stream().filter(each -> spoke.contains(each.id().value()) || wrote(each)).count();
    }

    /** What is written on a shared device is said by all behind it. */
    private boolean wrote(Attendees.Attendee each) {
        return written.anythingBy(each.id()) || (each.device() != null && written.anythingBy(each.device()));
    }

    /** The same with another programme and other groups. */
    Picture with(Route other, Seated groups) {
        return new Picture(meeting, other, stage, people, seated, groups, rounds, spoken, signals, written, backing,
                ready, voted, placements, tally, now, since);
    }

    /** The same, as somebody looks at it at another moment, beside things as old as a revision. */
    Picture at(long moment, long revision) {
        return new Picture(meeting, route, stage, people, seated, lasting, rounds, spoken, signals, written, backing,
                ready, voted, placements, tally, moment, revision);
    }

    /** What a contribution was written as: its prompt, mark or field. */
    public @Nullable Slot slot(Contribution contribution) {
        if (Carry.SLOT.key().equals(contribution.slot())) {
            return Carry.SLOT;
        }
        return route.at(contribution.run()).stream().flatMap(station -> station.step().task().slots().stream())
                .filter(slot -> slot.key().equals(contribution.slot())).findFirst().orElse(null);
    }

    public List<GroupState> groupStates() {
        return GroupState.of(this);
    }

    /** Whether a time-out lies over the step. */
    public boolean timeOut() {
        return stage != null && stage.timeoutAt() != null;
    }

    /** Whether those who lead have stopped the clock of the step. */
    public boolean paused() {
        return stage != null && stage.pausedAt() != null && !timeOut();
    }

    public boolean inTurn() {
        return step().turns() != Turns.FREE;
    }

    List<Contribution> inItem(Predicate<Contribution> which) {
        return written.in(item().id(), which);
    }

    List<Contribution> by(ParticipantId who, Predicate<Contribution> which) {
        return written.by(who, item().id(), which);
    }

    List<Contribution> atCircle(UUID circle, Predicate<Contribution> which) {
        return written.at(circle, item().id(), which);
    }
}
