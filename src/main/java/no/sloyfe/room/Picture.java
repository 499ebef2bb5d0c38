package no.sloyfe.room;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.method.Input;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import no.sloyfe.method.Turns;
import org.jspecify.annotations.Nullable;

/**
 * Everything the room shows at one revision; each view takes from it what its people may see.
 *
 * @param stage null unless the meeting runs
 * @param circles those the present station works with
 * @param groups those that last the meeting
 * @param placements field by contribution and circle, of the present step
 * @param votes by contribution, of the present step or the step it works on
 */
public record Picture(
        Meeting meeting,
        Route route,
        @Nullable Stage stage,
        List<Attendees.Attendee> attendees,
        List<Circle> circles,
        List<Circle> groups,
        Map<@Nullable UUID, Word> rounds,
        List<Contribution> contributions,
        Map<UUID, List<UUID>> sources,
        Map<UUID, List<UUID>> supporters,
        Map<UUID, Integer> circleNumbers,
        Set<UUID> ready,
        Set<UUID> voted,
        Map<UUID, Integer> votes,
        List<Placement> placements,
        Tally tally,
        long now) {

    /** Where a circle (null: everybody) has put something. */
    public record Placement(UUID contribution, @Nullable UUID circle, String field) {}

    public boolean running() {
        return stage != null && meeting.phase() == no.sloyfe.meeting.Phase.RUNNING;
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

    public List<Attendees.Attendee> here() {
        return attendees.stream().filter(Attendees.Attendee::here).toList();
    }

    public String name(UUID participant) {
        return attendees.stream().filter(each -> each.id().value().equals(participant)).map(Attendees.Attendee::name)
                .findFirst().orElse("");
    }

    public Optional<Circle> circleOf(ParticipantId who) {
        return Seating.circleOf(circles, who);
    }

    public Optional<Circle> groupOf(ParticipantId who) {
        return Seating.circleOf(groups, who);
    }

    /** The topic a participant's circle has on the live path. */
    public Optional<Circle> circle(UUID id) {
        return circles.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public @Nullable Word word(@Nullable UUID circle) {
        return rounds.get(circle);
    }

    /** The name a turn is called by: a person's, or «gruppe 3» by its number. */
    public @Nullable Integer speakingNumber(Word.Turn turn) {
        return turn.speakingCircle() == null ? null : circleNumbers.get(turn.speakingCircle());
    }

    public int number(@Nullable UUID circle) {
        Integer number = circle == null ? null : circleNumbers.get(circle);
        return number == null ? 0 : number;
    }

    /** The lines on the plenary list of the present item, in the order they came. */
    public List<Contribution> plenary() {
        return inItem(each -> each.kind() == Kind.PLENARY);
    }

    /** What everybody may see of the present step's notes: those of an open step. */
    public List<Contribution> openNotes() {
        Station here = station();
        return step().task() instanceof Task.Notes && step().visibility() == no.sloyfe.method.Visibility.ALL
                ? all(each -> each.kind() == Kind.NOTE && each.run().sameStep(here.run())) : List.of();
    }

    public List<Contribution> pointsOf(UUID circle) {
        return inItem(each -> each.kind() == Kind.POINT && circle.equals(each.circle()));
    }

    /** The points agreed in the present step. */
    public List<Contribution> pointsHere(UUID circle) {
        return pointsOf(circle).stream().filter(each -> each.run().equals(station().run())).toList();
    }

    /** Notes that the members of a circle share in the present step. */
    public List<Contribution> sharedIn(UUID circle) {
        return step().task() instanceof Task.Notes && step().visibility() == no.sloyfe.method.Visibility.GROUP
                ? all(each -> each.kind() == Kind.NOTE && circle.equals(each.circle()) && each.run().equals(station().run()))
                : List.of();
    }

    /** Own notes of the present item; from a carrying step also what the last partner gave (domain.md, M05). */
    public List<Contribution> notesOf(ParticipantId who) {
        List<Contribution> here = inItem(each -> each.kind() == Kind.NOTE && who.equals(each.author()));
        boolean bring = route.stations().stream().anyMatch(each -> each.item().id().equals(item().id())
                && each.step().input() instanceof Input.OwnNotes);
        return bring ? java.util.stream.Stream.concat(broughtBy(who).stream(), here.stream()).toList() : here;
    }

    /** What somebody wrote for themselves in the nearest earlier item where they wrote (domain.md, M06). */
    private List<Contribution> broughtBy(ParticipantId who) {
        return earlierItems().stream().map(item -> of(item, Kind.NOTE).stream().filter(each -> who.equals(each.author())).toList())
                .filter(notes -> !notes.isEmpty()).findFirst().orElse(List.of());
    }

    /** Whether something was written in the present item that only its writer's browser can be shown as its own. */
    boolean anonymousHere() {
        return !inItem(each -> each.secretHash() != null).isEmpty();
    }

    /** What the present step works on, for one circle or (null) for everybody. */
    public List<Contribution> input(@Nullable UUID circle) {
        return switch (step().input()) {
            case Input.None _, Input.Preparation _, Input.OwnNotes _ -> List.of();
            case Input.EarlierSteps _ -> inItem(each -> (each.kind() == Kind.POINT || each.kind() == Kind.PLENARY)
                    && each.run().step() < station().run().step()
                    && (circle == null || each.circle() == null || circle.equals(each.circle())));
            case Input.FromStep(String key, List<String> slots) -> inItem(each -> (each.kind() == Kind.POINT || each.kind() == Kind.PLENARY)
                    && key.equals(stepKey(each)) && (slots.isEmpty() || (each.slot() != null && slots.contains(each.slot())))
                    && (circle == null || each.circle() == null || circle.equals(each.circle())));
            case Input.EarlierItem _ -> circle != null && step().task() instanceof Task.Points
                    ? earlierPoints().stream().filter(each -> circle.equals(each.circle())).toList()
                    : fromEarlierItem();
        };
    }

    /** What can be voted for in the present step. */
    boolean votable(UUID option) {
        return input(null).stream().anyMatch(each -> each.id().equals(option));
    }

    /** A circle's points that are neither on the list nor stand behind a line there. */
    public List<Contribution> toGive(UUID circle) {
        Set<UUID> given = new java.util.HashSet<>();
        plenary().forEach(line -> given.addAll(sources.getOrDefault(line.id(), List.of())));
        List<Contribution> own = step().input() instanceof Input.EarlierItem
                ? earlierPoints().stream().filter(each -> circle.equals(each.circle())).toList()
                : input(circle).stream().filter(each -> circle.equals(each.circle())).toList();
        return own.stream().filter(each -> each.kind() == Kind.POINT && !given.contains(each.id())).toList();
    }

    private List<Contribution> fromEarlierItem() {
        for (Item earlier : earlierItems()) {
            List<Contribution> lines = of(earlier, Kind.PLENARY);
            List<Contribution> points = lines.isEmpty() ? of(earlier, Kind.POINT) : lines;
            if (!points.isEmpty()) {
                return points;
            }
        }
        return List.of();
    }

    private List<Contribution> earlierPoints() {
        return earlierItems().stream().map(item -> of(item, Kind.POINT)).filter(points -> !points.isEmpty())
                .findFirst().orElse(List.of());
    }

    private List<Item> earlierItems() {
        return route.stations().stream().map(Station::item).distinct()
                .filter(each -> each.position() < item().position()).toList().reversed();
    }

    private List<Contribution> of(Item item, Kind kind) {
        return all(each -> each.kind() == kind && each.run().item().equals(item.id()));
    }

    /** How many notes and prepared answers are behind a point or a line, through the group's points. */
    public int notesBehind(UUID contribution) {
        return (int) sources.getOrDefault(contribution, List.of()).stream()
                .flatMap(source -> sources.containsKey(source) ? sources.getOrDefault(source, List.of()).stream() : java.util.stream.Stream.of(source))
                .distinct()
                .filter(source -> contributions.stream().noneMatch(each -> each.id().equals(source) && each.kind() != Kind.NOTE))
                .count();
    }

    /** Whether a note or prepared answer has been taken to the group. */
    public boolean used(UUID note) {
        return sources.values().stream().anyMatch(each -> each.contains(note));
    }

    /** The numbers of the groups that stand behind a line, the one that gave it first. */
    public List<Integer> standBehind(Contribution line) {
        List<Integer> numbers = new java.util.ArrayList<>();
        if (line.circle() != null) {
            numbers.add(number(line.circle()));
        }
        supporters.getOrDefault(line.id(), List.of()).forEach(circle -> numbers.add(number(circle)));
        return numbers.stream().filter(number -> number > 0).toList();
    }

    public Optional<String> field(UUID contribution, @Nullable UUID circle) {
        return placements.stream()
                .filter(each -> each.contribution().equals(contribution) && Objects.equals(each.circle(), circle))
                .map(Placement::field).findFirst();
    }

    public int votesFor(UUID contribution) {
        return votes.getOrDefault(contribution, 0);
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
        return inItem(each -> each.kind() == Kind.REMARK && sources.getOrDefault(each.id(), List.of()).contains(idea));
    }

    /** How many of those here have said or written something. */
    public long heard() {
        return here().stream().filter(each -> heard(each.id())).count();
    }

    private boolean heard(ParticipantId who) {
        return contributions.stream().anyMatch(each -> who.equals(each.author()))
                || rounds.values().stream().flatMap(word -> word.turns().stream())
                        .anyMatch(turn -> who.value().equals(turn.participant()) && turn.state() == Word.State.DONE);
    }

    /** What everybody looks at together now: the plenary list, what is voted on, open notes, or what the talk is about. */
    public List<Contribution> lines() {
        List<Contribution> lines = new java.util.ArrayList<>(plenary());
        lines.addAll(openNotes());
        voteStation().ifPresent(vote -> ballotOptions(vote).stream().filter(each -> !lines.contains(each)).forEach(lines::add));
        if (lines.isEmpty() && task() instanceof Task.Talk && step().form() == no.sloyfe.method.SocialForm.PLENARY) {
            lines.addAll(input(null));
        }
        if (votesShown()) {
            lines.sort(java.util.Comparator.comparingInt((Contribution each) -> -votesFor(each.id())));
        }
        return List.copyOf(lines);
    }

    private Optional<Station> voteStation() {
        if (task() instanceof Task.Vote) {
            return Optional.of(station());
        }
        return route.earlierInItem(station().run()).stream().filter(each -> each.step().task() instanceof Task.Vote).findFirst();
    }

    private List<Contribution> ballotOptions(Station vote) {
        return at(Objects.requireNonNull(stage).in(vote.run())).input(null);
    }

    /** The same, as if the meeting were in another run. */
    Picture at(Stage other) {
        return new Picture(meeting, route, other, attendees, circles, groups, rounds, contributions, sources, supporters,
                circleNumbers, ready, voted, votes, placements, tally, now);
    }

    /** Whether a line on the list was written in the step that runs. */
    public boolean changeable(Contribution line) {
        return line.kind() == Kind.PLENARY && line.run().sameStep(station().run());
    }

    /** Whether a group may stand behind a line now. */
    public boolean supportable(Contribution line) {
        return task() instanceof Task.Gather gather && gather.support() && changeable(line);
    }

    /** What is to be sorted: what the step works on, and what was written for it here. */
    public List<Contribution> toSort(@Nullable UUID circle) {
        List<Contribution> things = new java.util.ArrayList<>(input(circle));
        inItem(each -> (each.kind() == Kind.POINT || each.kind() == Kind.PLENARY)
                        && each.run().sameStep(station().run()) && Objects.equals(each.circle(), circle))
                .forEach(things::add);
        return things;
    }

    public @Nullable String fieldOf(Contribution thing, @Nullable UUID circle) {
        return field(thing.id(), circle).orElse(thing.run().sameStep(station().run()) ? thing.slot() : null);
    }

    /** What a contribution was written as: its prompt, mark or field. */
    public no.sloyfe.method.@Nullable Slot slot(Contribution contribution) {
        if (Carry.SLOT.key().equals(contribution.slot())) {
            return Carry.SLOT;
        }
        return route.at(contribution.run()).stream().flatMap(station -> station.step().task().slots().stream())
                .filter(slot -> slot.key().equals(contribution.slot())).findFirst().orElse(null);
    }

    /** What a thing counts as where it stands in a field: the field, or what it was written as. */
    no.sloyfe.method.@Nullable Slot slotOf(Contribution thing, @Nullable String field) {
        return route.stations().stream().filter(each -> each.run().item().equals(item().id()))
                .flatMap(station -> station.step().task().slots().stream())
                .filter(slot -> slot.key().equals(field)).findFirst().orElseGet(() -> slot(thing));
    }

    /** The join code as people read it, XXXX-XXXX. */
    public String code() {
        String code = meeting.joinCode();
        return code.length() == 8 ? code.substring(0, 4) + "-" + code.substring(4) : code;
    }

    public long stepsInItem() {
        return route.stations().stream().filter(each -> each.run().item().equals(item().id())).map(each -> each.run().step())
                .distinct().count();
    }

    /** What comes next, as the button says it: a step of the same item, the next round, or the next item. */
    public String nextName(String language) {
        Station next = route.after(station().run()).orElseThrow();
        boolean sameItem = next.item().id().equals(item().id());
        String step = next.step().name().in(language);
        return !sameItem || step.isBlank() ? next.item().title()
                : next.run().round() > 0 ? step + " " + (next.run().round() + 1) : step;
    }

    /** Points the groups have agreed on that are not on the list yet, the newest first. */
    public List<Contribution> coming() {
        Set<UUID> given = new java.util.HashSet<>();
        plenary().forEach(line -> given.addAll(sources.getOrDefault(line.id(), List.of())));
        return inItem(each -> each.kind() == Kind.POINT && !given.contains(each.id())).reversed();
    }

    public List<GroupState> groupStates() {
        return GroupState.of(this);
    }

    public boolean inTurn() {
        return step().turns() != Turns.FREE;
    }

    private List<Contribution> inItem(Predicate<Contribution> which) {
        return all(each -> each.run().item().equals(item().id()) && which.test(each));
    }

    private List<Contribution> all(Predicate<Contribution> which) {
        return contributions.stream().filter(which).toList();
    }

    private @Nullable String stepKey(Contribution each) {
        return route.at(each.run()).map(station -> station.step().key()).orElse(null);
    }
}
