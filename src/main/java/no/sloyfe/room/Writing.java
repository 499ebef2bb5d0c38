package no.sloyfe.room;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.method.Attribution;
import no.sloyfe.method.Input;
import no.sloyfe.method.Slot;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import no.sloyfe.method.Turns;
import no.sloyfe.method.Visibility;
import no.sloyfe.room.Outcome.Accepted;
import no.sloyfe.room.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes, group points and lines on the plenary list, each under the rule of its step. */
@Component
class Writing {

    private final Contributions contributions;
    private final Backings backings;
    private final Seating seating;
    private final TakingTurns turns;
    private final Sources sources;
    private final Remarking remarking;
    private final Attendees attendees;

    Writing(Contributions contributions, Backings backings, Seating seating, TakingTurns turns, Sources sources, Remarking remarking,
            Attendees attendees) {
        this.contributions = contributions;
        this.backings = backings;
        this.seating = seating;
        this.turns = turns;
        this.sources = sources;
        this.remarking = remarking;
        this.attendees = attendees;
    }

    /** Whether this very contribution stands already: the answer to its sender was lost, or another of the group was quicker. */
    boolean stands(Desk desk, Sender sender, Command.Contribute it) {
        return contributions.find(desk, it.id()).filter(each -> !each.withdrawn() && same(each, sender, it)).isPresent();
    }

    /** An id that somebody else's contribution has, or one from another place, is no retry. */
    private static boolean same(Contribution there, Sender sender, Command.Contribute it) {
        boolean shared = !it.sources().isEmpty() && it.kind() != Kind.NOTE;
        return there.run().equals(it.run()) && there.kind() == it.kind() && (shared || by(there, sender, it));
    }

    /** After the meeting nothing tells whose an anonymous note is; who sends the very same under the same id wrote it. */
    private static boolean by(Contribution there, Sender sender, Command.Contribute it) {
        byte[] secret = there.secretHash();
        return there.author() != null ? there.author().equals(sender.participant())
                : secret != null ? Arrays.equals(secret, sender.secretHash(there.run()))
                : sender.place().leads() || it.text().value().equals(there.text());
    }

    Outcome contribute(Desk desk, Sender sender, Command.Contribute it) {
        Contribution there = contributions.find(desk, it.id()).orElse(null);
        if (there != null && !same(there, sender, it)) {
            return new Refused(Reason.UNKNOWN);
        }
        if (there != null && it.sources().isEmpty()) {
            return new Accepted(desk.now); // what was written and withdrawn is not written again by a late retry
        }
        Station station = desk.route().at(it.run()).orElse(null);
        if (station == null) {
            return new Refused(Reason.UNKNOWN);
        }
        boolean here = desk.at(it.run());
        if (!here && (it.kind() != Kind.NOTE || !desk.route().precedes(it.run(), desk.stage().run()))) {
            return new Refused(Reason.STEP_IS_OVER); // a note written without a network may come after its step
        }
        ParticipantId author = sender.participant();
        if (author == null && !(sender.place().leads() && it.kind() == Kind.PLENARY)) {
            return new Refused(Reason.NOT_TAKING_PART);
        }
        Circle circle = author == null ? null
                : seating.at(desk, station).of(author).orElse(null);
        Reason heldBack = Stances.holdBack(desk.route(), station, it);
        Reason no = heldBack != null ? heldBack : switch (it.kind()) {
            case NOTE -> note(desk, sender, it, station);
            case POINT -> point(desk, sender, it, station, circle);
            case PLENARY -> plenary(desk, sender, it, station, circle);
            case REMARK -> remarking.remark(desk, it, station, circle);
        };
        if (no != null) {
            return new Refused(no);
        }
        if (!sources.may(desk, sender, it.sources(), circle)) {
            return new Refused(Reason.UNKNOWN);
        }
        return store(desk, sender, it, station, circle);
    }

    private @Nullable Reason note(Desk desk, Sender sender, Command.Contribute it, Station station) {
        Task task = station.step().task();
        List<Slot> slots = task instanceof Task.Notes notes ? Carry.slots(notes) : List.of();
        if (!fits(slots, it.slot())) {
            return Reason.WRONG_SLOT;
        }
        boolean shared = station.step().noteVisibility() != Visibility.SELF;
        if (shared && station.step().turns() == Turns.IN_TURN && desk.at(it.run()) && !turns.hasTheWord(desk, sender)) {
            return Reason.NOT_YOUR_TURN;
        }
        if (task instanceof Task.Notes limited && (limited.max() != null || slots.stream().anyMatch(each -> each.max() != null))) {
            List<Contribution> own = contributions.notes(desk, it.run(), sender.participant(), sender.secretHash(it.run()));
            Integer most = limited.max();
            return (most != null && own.size() >= most * people(desk, sender)) || full(slots, it.slot(), own, people(desk, sender)) ? Reason.SLOT_IS_FULL : null;
        }
        return null;
    }

    private @Nullable Reason point(Desk desk, Sender sender, Command.Contribute it, Station station, @Nullable Circle circle) {
        if (circle == null) {
            return Reason.NO_GROUP;
        }
        return switch (station.step().task()) {
            case Task.Points task -> {
                if (!fits(task.slots(), it.slot())) {
                    yield Reason.WRONG_SLOT;
                }
                if (station.step().turns() == Turns.IN_TURN && !turns.roundDone(desk, sender)) {
                    yield Reason.ROUND_FIRST;
                }
                List<Contribution> points = contributions.points(desk, it.run(), circle.id());
                yield points.size() >= task.max() || full(task.slots(), it.slot(), points, 1) ? Reason.POINTS_ARE_FULL : null;
            }
            case Task.Gather _, Task.Sort _, Task.Cluster _, Task.Link _ -> together(station.step(), it.slot());
            case Task.Talk _, Task.Notes _, Task.Vote _, Task.Remark _, Task.Rate _, Task.Pick _ -> Reason.NOTHING_TO_WRITE_HERE;
        };
    }

    private @Nullable Reason plenary(Desk desk, Sender sender, Command.Contribute it, Station station, @Nullable Circle circle) {
        if (station.step().form() != SocialForm.PLENARY || !(station.step().task() instanceof Task.Gather gather)) {
            return station.step().form() == SocialForm.PLENARY ? together(station.step(), it.slot()) : Reason.NOTHING_TO_WRITE_HERE;
        }
        if (!fits(gather.slots(), it.slot())) {
            return Reason.WRONG_SLOT;
        }
        return switch (station.step().turns()) {
            case FREE -> null;
            case IN_TURN -> sender.place().leads() || turns.hasTheWord(desk, sender) ? null : Reason.NOT_YOUR_TURN;
            case ONE_POINT_PER_GROUP -> {
                Optional<UUID> speaking = turns.speakingCircle(desk);
                boolean mine = circle != null && speaking.filter(circle.id()::equals).isPresent();
                yield speaking.isPresent() && (mine || sender.place().leads()) ? null : Reason.NOT_YOUR_TURN;
            }
        };
    }

    /** What all who sit together write on: a circle's list, or a board in a circle or in plenary. */
    private static @Nullable Reason together(Step step, @Nullable String slot) {
        boolean right = switch (step.task()) {
            case Task.Gather gather -> step.form() != SocialForm.PLENARY && fits(gather.slots(), slot);
            case Task.Sort sort -> fits(sort.fields(), slot);
            case Task.Cluster cluster -> slot == null || fits(cluster.slots(), slot);
            case Task.Link _ -> slot == null;
            case Task.Talk _, Task.Notes _, Task.Points _, Task.Vote _, Task.Remark _, Task.Rate _, Task.Pick _ -> false;
        };
        boolean board = step.task() instanceof Task.Sort || step.task() instanceof Task.Cluster
                || (step.task() instanceof Task.Gather && step.form() != SocialForm.PLENARY);
        return right ? null : board ? Reason.WRONG_SLOT : Reason.NOTHING_TO_WRITE_HERE;
    }

    private Outcome store(Desk desk, Sender sender, Command.Contribute it, Station station, @Nullable Circle circle) {
        boolean anonymous = anonymous(station, it.kind());
        UUID told = it.kind() == Kind.PLENARY && station.step().turns() == Turns.ONE_POINT_PER_GROUP
                ? turns.speakingCircle(desk).orElse(null)
                : circle == null ? null : circle.id();
        Audience audience = anonymous && station.step().visibility() != Visibility.ALL
                ? Audience.LEADERS // naming the writer's own page would name the writer
                : audience(it.kind(), station, sender, told);
        Thing thing = audience.equals(Audience.ROOM) ? Thing.PLENARY : it.kind() == Kind.NOTE && told == null ? Thing.OWN : Thing.POINTS;
        Contribution made = new Contribution(it.id(), it.run(), it.kind(), anonymous ? null : sender.participant(),
                anonymous ? sender.secretHash(it.run()) : null, anonymous ? null : told, it.slot(), it.text().value(),
                anonymous || people(desk, sender) == 1 ? Origin.PERSON : Origin.DEVICE,
                desk.revision() + 1, desk.revision() + 1);
        if (!contributions.add(desk, made) && !contributions.bringBack(desk, made)) {
            return new Refused(Reason.UNKNOWN);
        }
        desk.touch(thing, it.id(), audience);
        if (it.kind() == Kind.NOTE && !anonymous && !audience.text().startsWith("self:")) {
            desk.touch(Thing.OWN, it.id(), Audience.self(Objects.requireNonNull(sender.participant())));
        }
        backings.link(desk, it.id(), it.sources());
        sources.tellAuthors(desk, it.sources());
        if (it.kind() == Kind.PLENARY && !anonymous && sender.participant() != null) {
            desk.touch(Thing.OWN, it.id(), Audience.self(sender.participant()));
        }
        if (it.kind() == Kind.PLENARY && station.step().turns() == Turns.ONE_POINT_PER_GROUP && told != null) {
            passOn(desk, station, told);
        }
        return new Accepted(desk.now);
    }

    /** The word goes on when the group has given as many as the step lets each give at a time, or has no more. */
    private void passOn(Desk desk, Station station, UUID circle) {
        boolean more = moreToGive(desk, station, circle);
        int perTurn = station.step().task() instanceof Task.Gather gather ? gather.perTurn() : 1;
        if (more && contributions.lines(desk, station.run(), circle) % perTurn != 0) {
            desk.touch(Thing.WORD, circle, Audience.ROOM);
        } else {
            turns.given(desk, more);
        }
    }

    /** Private notes beside an anonymous step are their writer's own. */
    private static boolean anonymous(Station station, Kind kind) {
        return station.step().attribution() == Attribution.ANONYMOUS
                && (kind != Kind.NOTE || station.step().task() instanceof Task.Notes);
    }

    static Audience audience(Kind kind, Station station, Sender sender, @Nullable UUID circle) {
        if (kind == Kind.PLENARY) {
            return Audience.ROOM;
        }
        if (kind == Kind.POINT || kind == Kind.REMARK) {
            return circle == null ? Audience.ROOM : Audience.group(circle);
        }
        return switch (station.step().noteVisibility()) {
            case ALL -> Audience.ROOM;
            case GROUP -> circle == null ? Audience.self(Objects.requireNonNull(sender.participant())) : Audience.group(circle);
            case SELF -> Audience.self(Objects.requireNonNull(sender.participant()));
        };
    }

    /** Whether the circle has a point that is neither on the list nor stands behind a line there. */
    private boolean moreToGive(Desk desk, Station station, UUID circle) {
        if (station.step().task() instanceof Task.Gather gather && gather.most() != null
                && contributions.lines(desk, station.run(), circle) >= gather.most()) {
            return false;
        }
        if (station.step().input() instanceof Input.FromStep(String key, List<String> slots)) {
            Run from = desk.route().earlierInItem(station.run()).stream().filter(each -> each.step().key().equals(key))
                    .map(Station::run).findFirst().orElse(null);
            return backings.pointsLeft(desk, circle, from, slots);
        }
        return backings.pointsLeft(desk, circle, null, List.of());
    }

    private static boolean fits(List<Slot> slots, @Nullable String slot) {
        return slots.isEmpty() ? slot == null : slots.stream().anyMatch(each -> each.key().equals(slot));
    }

    /** How many the sender's device writes for. */
    private int people(Desk desk, Sender sender) {
        return sender.participant() == null ? 1 : attendees.actsFor(desk, sender.participant()).size();
    }

    private static boolean full(List<Slot> slots, @Nullable String slot, List<Contribution> there, int people) {
        return slots.stream().filter(each -> each.key().equals(slot)).map(Slot::max)
                .anyMatch(max -> max != null && there.stream().filter(each -> Objects.equals(each.slot(), slot)).count() >= (long) max * people);
    }
}
