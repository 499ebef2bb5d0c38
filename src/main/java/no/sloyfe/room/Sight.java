package no.sloyfe.room;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.meeting.Seat;
import no.sloyfe.method.Input;
import no.sloyfe.method.Rule;
import no.sloyfe.method.Slot;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Task;
import no.sloyfe.method.Turns;
import no.sloyfe.method.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The room as one participant sees it.
 *
 * @param prepared what they wrote before the meeting for the item that runs
 * @param own their own notes of this item, anonymous ones only when the browser's secret was at hand
 * @param elsewhere what is private must be asked for by the browser that holds the secret
 */
public record Sight(Picture picture, ParticipantId who, List<Prepared> prepared, List<Contribution> own, boolean elsewhere) {

    public @Nullable Circle circle() {
        return picture.circleOf(who).orElse(null);
    }

    /** The circle I sit in, where the step is not for everybody together. */
    public @Nullable UUID table() {
        Circle mine = circle();
        return mine == null || picture.step().form() == SocialForm.PLENARY ? null : mine.id();
    }

    /** Whether I am the only one here of a group that should talk together, while others could take me in. */
    public boolean alone() {
        return picture.people().isHere(who)
                && picture.circleOf(who).flatMap(picture::companyFor).isPresent();
    }

    public @Nullable Circle group() {
        return picture.groupOf(who).orElse(null);
    }

    public Earlier earlier() {
        return Earlier.of(picture, circle(), group());
    }

    public boolean ready() {
        return picture.ready().contains(who.value());
    }

    public boolean voted() {
        return voters() == 0;
    }

    /** How many behind this device have not voted or answered. */
    public int voters() {
        return (int) Stream.concat(Stream.of(who), behind().stream().map(Attendees.Attendee::id))
                .filter(each -> !picture.voted().contains(each.value())).count();
    }

    /** Those who sit behind my device. */
    public List<Attendees.Attendee> behind() {
        return picture.behind(who);
    }

    /** All who share my device, called by name, and I what I am called to my face. */
    public List<String> sharing(String me) {
        return Stream.concat(Stream.of(me), behind().stream().map(Attendees.Attendee::name)).toList();
    }

    private boolean actsFor(@Nullable UUID participant) {
        return who.value().equals(participant) || behind().stream().anyMatch(each -> each.id().value().equals(participant));
    }

    public Composer composer() {
        return Composer.in(picture, who);
    }

    public List<Contribution> notes() {
        return own;
    }

    /** What I have put on the list in this step. */
    public List<Contribution> given() {
        Plenary plenary = picture.plenary();
        return picture.by(who, plenary::changeable);
    }

    /** What I bring from the last partner to this one. */
    public List<Contribution> carried() {
        Run run = picture.station().run();
        return own.stream().filter(each -> Carry.SLOT.key().equals(each.slot()) && each.run().sameStep(run)
                && each.run().round() == run.round() - 1).toList();
    }

    /** The round I am in: that of my circle, or the plenary's. */
    public @Nullable Word word() {
        if (!picture.inTurn()) {
            return null;
        }
        Word plenary = picture.word(null);
        Circle mine = circle();
        return plenary != null ? plenary : mine == null ? null : picture.word(mine.id());
    }

    /** What those behind my device do for the group in the present step; nothing where the group does not sit together. */
    public List<GroupRole> tasks() {
        Circle circle = picture.step().form() == SocialForm.GROUP ? circle() : null;
        return circle == null ? List.of() : circle.seats().stream().filter(seat -> actsFor(seat.participant().value()))
                .map(Seat::role).filter(Objects::nonNull).sorted().toList();
    }

    private boolean chairs() {
        return tasks().contains(GroupRole.CHAIR);
    }

    /** Whether the chair lets others begin in the round that goes, as long as others of it wait or speak. */
    public boolean letsOthersBegin() {
        Word word = chairs() && picture.step().has(Rule.CHAIR_NOT_FIRST) ? word() : null;
        return word != null && word.turns().stream().anyMatch(turn -> turn.state() != Word.State.DONE && !mine(turn));
    }

    /** For the chair: who of the group has not had the word yet, while it goes round; otherwise nobody. */
    public List<String> unheard() {
        Word word = chairs() ? word() : null;
        return word == null ? List.of() : word.turns().stream()
                .filter(turn -> turn.state() == Word.State.WAITING || turn.state() == Word.State.PASSED)
                .map(Word.Turn::participant).filter(Objects::nonNull).map(picture::name).toList();
    }

    /** Whether the round goes in plenary, where not anybody may pass the word on. */
    public boolean plenaryRound() {
        return picture.word(null) != null;
    }

    public boolean mine(Word.Turn turn) {
        Circle circle = circle();
        return actsFor(turn.participant())
                || (circle != null && circle.id().equals(turn.speakingCircle()));
    }

    public boolean groupsSpeak() {
        return picture.step().turns() == Turns.ONE_POINT_PER_GROUP;
    }

    /** Whether what somebody writes can be added only while they have the word. */
    public boolean addsInTurn() {
        return picture.step().turns() == Turns.IN_TURN && switch (picture.task()) {
            case Task.Notes _ -> picture.step().visibility() != Visibility.SELF;
            case Task.Gather _ -> picture.step().form() == SocialForm.PLENARY;
            case Task.Talk _, Task.Points _, Task.Sort _, Task.Cluster _, Task.Link _, Task.Vote _, Task.Remark _, Task.Rate _, Task.Pick _ -> false;
        };
    }

    /** What may be done with a note or prepared answer now: the ways it can be shared, none when it stays mine. */
    public List<Composer.Option> waysToShare(@Nullable String slot) {
        return switch (picture.task()) {
            case Task.Points points -> circle() == null ? List.of() : ways(Kind.POINT, points.slots(), slot);
            case Task.Notes notes -> picture.step().visibility() == Visibility.SELF || writtenForSomethingElse(notes, slot)
                    ? List.of() : ways(Kind.NOTE, notes.slots(), slot);
            case Task.Gather gather -> picture.inTurn() ? List.of() : together(gather.slots(), slot);
            case Task.Sort sort -> together(sort.fields(), slot);
            case Task.Cluster _, Task.Link _ -> together(List.of(), null);
            case Task.Talk _, Task.Vote _, Task.Remark _, Task.Rate _, Task.Pick _ -> List.of();
        };
    }

    /** What was written for oneself under another heading does not go to everybody under this one (domain.md, M28). */
    private boolean writtenForSomethingElse(Task.Notes notes, @Nullable String slot) {
        return sharesWithAll() && slot != null && notes.slots().stream().noneMatch(each -> each.key().equals(slot));
    }

    /** Whether a note written here is seen by everybody, not only by the circle. */
    public boolean sharesWithAll() {
        return picture.step().noteVisibility() == Visibility.ALL;
    }

    /** The same click twice, or on two devices, makes the same thing once. */
    public UUID onceFor(UUID source, Composer.Option option) {
        String name = source + " " + picture.station().run() + " " + option.value();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** My own ideas that I can choose among (domain.md, M17). */
    public List<Contribution> ideas() {
        return picture.step().input() instanceof Input.FromStep from
                ? own.stream().filter(each -> each.author() != null && picture.route().at(each.run())
                        .filter(station -> station.step().key().equals(from.key())).isPresent()).toList()
                : List.of();
    }

    /** Giving a group's point to the plenary list, once. */
    public UUID onceFor(UUID point) {
        return onceFor(point, new Composer.Option(Kind.PLENARY, null));
    }

    /** A group's point as it goes to the plenary list. */
    public String giving(Contribution point) {
        boolean slotted = picture.task().slots().stream().anyMatch(slot -> slot.key().equals(point.slot()));
        return slotted ? "plenary:" + point.slot() : "plenary";
    }

    /** Whether a note or prepared answer has been shared in the present step. */
    public boolean shared(UUID source) {
        return picture.backing().restingOn(source).stream().anyMatch(each -> each.run().sameStep(picture.station().run()));
    }

    /** Whether what the circle agrees on shows on my own part of the page: I have something to share, or the circle gives points in turn. */
    boolean worksOnPoints() {
        return elsewhere || !own.isEmpty() || !prepared.isEmpty() || (picture.running() && groupsSpeak()) || !earlier().pieces().isEmpty();
    }

    /** The group's points of this step that a note may belong to. */
    public List<Contribution> pointsToJoin() {
        Circle circle = circle();
        return picture.task() instanceof Task.Points && circle != null ? picture.pointsHere(circle.id()) : List.of();
    }

    /** For all who sit together in the step; nobody to share with outside a circle. */
    private List<Composer.Option> together(List<Slot> slots, @Nullable String slot) {
        Kind shared = Kind.shared(picture.step());
        return shared == Kind.POINT && circle() == null ? List.of() : ways(shared, slots, slot);
    }

    private static List<Composer.Option> ways(Kind kind, List<Slot> slots, @Nullable String slot) {
        if (slots.isEmpty()) {
            return List.of(new Composer.Option(kind, null));
        }
        List<Slot> same = slots.stream().filter(each -> each.key().equals(slot)).toList();
        return (same.isEmpty() ? slots : same).stream().map(each -> new Composer.Option(kind, each)).toList();
    }
}
