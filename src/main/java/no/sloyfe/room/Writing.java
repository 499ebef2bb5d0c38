package no.sloyfe.room;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.method.Attribution;
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
    private final Seating seating;
    private final TakingTurns turns;
    private final Preparations preparations;
    private final Remarking remarking;

    Writing(Contributions contributions, Seating seating, TakingTurns turns, Preparations preparations, Remarking remarking) {
        this.remarking = remarking;
        this.contributions = contributions;
        this.seating = seating;
        this.turns = turns;
        this.preparations = preparations;
    }

    /** Whether a contribution with this id stands. */
    boolean knows(Desk desk, UUID id) {
        return contributions.find(desk.meeting(), id).filter(each -> !each.withdrawn()).isPresent();
    }

    Outcome contribute(Desk desk, Sender sender, Command.Contribute it) {
        if (it.sources().isEmpty() && contributions.find(desk.meeting(), it.id()).isPresent()) {
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
                : Seating.circleOf(seating.at(desk.meeting(), desk.route(), station), author).orElse(null);
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
        if (!mayUse(desk, sender, it.sources(), circle)) {
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
        boolean shared = task instanceof Task.Notes && station.step().visibility() != Visibility.SELF;
        if (shared && station.step().turns() == Turns.IN_TURN && desk.at(it.run()) && !turns.hasTheWord(desk, sender)) {
            return Reason.NOT_YOUR_TURN;
        }
        if (task instanceof Task.Notes limited) {
            List<Contribution> own = own(desk, sender, it.run());
            Integer most = limited.max();
            return (most != null && own.size() >= most) || full(slots, it.slot(), own) ? Reason.SLOT_IS_FULL : null;
        }
        return null;
    }

    private @Nullable Reason point(Desk desk, Sender sender, Command.Contribute it, Station station, @Nullable Circle circle) {
        if (circle == null) {
            return Reason.NO_GROUP;
        }
        List<Contribution> points = points(desk, it.run(), circle.id());
        return switch (station.step().task()) {
            case Task.Points task -> !fits(task.slots(), it.slot()) ? Reason.WRONG_SLOT
                    : station.step().turns() == Turns.IN_TURN && !turns.roundDone(desk, sender) ? Reason.ROUND_FIRST
                    : points.size() >= task.max() || full(task.slots(), it.slot(), points) ? Reason.POINTS_ARE_FULL : null;
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
                desk.revision() + 1, desk.revision() + 1);
        if (!contributions.add(desk, made) && !contributions.bringBack(desk, made)) {
            return new Refused(Reason.UNKNOWN);
        }
        desk.touch(thing, it.id(), audience);
        if (it.kind() == Kind.NOTE && !anonymous && !audience.text().startsWith("self:")) {
            desk.touch(Thing.OWN, it.id(), Audience.self(Objects.requireNonNull(sender.participant())));
        }
        contributions.link(desk, it.id(), it.sources());
        tellAuthors(desk, it.sources());
        if (it.kind() == Kind.PLENARY && !anonymous && sender.participant() != null) {
            desk.touch(Thing.OWN, it.id(), Audience.self(sender.participant()));
        }
        if (it.kind() == Kind.PLENARY && station.step().turns() == Turns.ONE_POINT_PER_GROUP && told != null) {
            turns.given(desk, moreToGive(desk, station, told));
        }
        return new Accepted(desk.now);
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
        Visibility seen = station.step().task() instanceof Task.Notes ? station.step().visibility() : Visibility.SELF;
        return switch (seen) {
            case ALL -> Audience.ROOM;
            case GROUP -> circle == null ? Audience.self(Objects.requireNonNull(sender.participant())) : Audience.group(circle);
            case SELF -> Audience.self(Objects.requireNonNull(sender.participant()));
        };
    }

    /** A note or prepared answer stands behind a point that the group has already. */
    Outcome belong(Desk desk, Sender sender, Command.Belong it) {
        Contribution point = contributions.find(desk.meeting(), it.point()).orElse(null);
        ParticipantId who = sender.participant();
        if (point == null || point.withdrawn() || point.kind() != Kind.POINT || who == null) {
            return new Refused(Reason.UNKNOWN);
        }
        if (!desk.stage().run().sameStep(point.run())) {
            return new Refused(Reason.STEP_IS_OVER);
        }
        Circle circle = Seating.circleOf(seating.at(desk.meeting(), desk.route(), desk.station()), who).orElse(null);
        if (circle == null || !circle.id().equals(point.circle())) {
            return new Refused(Reason.NO_GROUP);
        }
        if (!mayUse(desk, sender, List.of(it.source()), circle)) {
            return new Refused(Reason.UNKNOWN);
        }
        contributions.link(desk, point.id(), List.of(it.source()));
        desk.touch(Thing.POINTS, point.id(), Audience.group(circle.id()));
        desk.touch(Thing.OWN, Audience.self(who));
        if (contributions.sources(desk.meeting()).values().stream().anyMatch(sources -> sources.contains(point.id()))) {
            desk.touch(Thing.PLENARY, Audience.ROOM); // a line on the list stands on this point
        }
        return new Accepted(desk.now);
    }

    Outcome support(Desk desk, Sender sender, UUID id) {
        Contribution line = contributions.find(desk.meeting(), id).orElse(null);
        ParticipantId who = sender.participant();
        if (line == null || line.withdrawn() || line.kind() != Kind.PLENARY) {
            return new Refused(Reason.UNKNOWN);
        }
        if (!desk.stage().run().sameStep(line.run())) {
            return new Refused(Reason.STEP_IS_OVER);
        }
        List<Circle> circles = seating.at(desk.meeting(), desk.route(), desk.station());
        Circle circle = who == null ? null : Seating.circleOf(circles, who)
                .or(() -> Seating.circleOf(seating.lasting(desk.meeting()), who)).orElse(null);
        if (circle == null) {
            return new Refused(Reason.NO_GROUP);
        }
        if (circle.id().equals(line.circle())) {
            return new Refused(Reason.OWN_POINT);
        }
        if (!contributions.support(desk, id, circle.id())) {
            return new Refused(Reason.SUPPORTED_ALREADY);
        }
        desk.touch(Thing.PLENARY, id, Audience.ROOM);
        return new Accepted(desk.now);
    }

    private List<Contribution> own(Desk desk, Sender sender, Run run) {
        return contributions.of(desk.meeting()).stream()
                .filter(each -> each.kind() == Kind.NOTE && each.run().equals(run))
                .filter(each -> each.author() != null ? each.author().equals(sender.participant())
                        : each.secretHash() != null && java.util.Arrays.equals(each.secretHash(), sender.secretHash(run)))
                .toList();
    }

    private List<Contribution> points(Desk desk, Run run, UUID circle) {
        return contributions.of(desk.meeting()).stream()
                .filter(each -> each.kind() == Kind.POINT && each.run().equals(run) && circle.equals(each.circle()))
                .toList();
    }

    /** Own notes, notes of the circle's members, the circle's points, prepared answers of its members. */
    private boolean mayUse(Desk desk, Sender sender, List<UUID> sources, @Nullable Circle circle) {
        Set<ParticipantId> people = new HashSet<>();
        if (circle != null) {
            circle.seats().forEach(seat -> people.add(seat.participant()));
        }
        if (sender.participant() != null) {
            people.add(sender.participant());
        }
        return sources.stream().allMatch(source -> contributions.find(desk.meeting(), source)
                .map(each -> !each.withdrawn() && (each.kind() != Kind.NOTE || each.author() == null || people.contains(each.author())))
                .orElseGet(() -> preparations.may(desk, sender, source)));
    }

    /** Those whose notes were used see so on their own page. */
    private void tellAuthors(Desk desk, List<UUID> sources) {
        Set<ParticipantId> told = new HashSet<>();
        for (UUID source : sources) {
            contributions.find(desk.meeting(), source).map(Contribution::author)
                    .filter(told::add)
                    .ifPresent(author -> desk.touch(Thing.OWN, source, Audience.self(author)));
        }
    }

    /** Whether the circle has a point that is neither on the list nor stands behind a line there. */
    private boolean moreToGive(Desk desk, Station station, UUID circle) {
        List<Contribution> all = contributions.of(desk.meeting());
        if (station.step().task() instanceof Task.Gather gather && gather.most() != null
                && all.stream().filter(each -> each.kind() == Kind.PLENARY && each.run().equals(station.run())
                        && circle.equals(each.circle())).count() >= gather.most()) {
            return false;
        }
        Set<UUID> given = new HashSet<>();
        contributions.sources(desk.meeting()).forEach((line, sources) -> {
            if (all.stream().anyMatch(each -> each.id().equals(line) && each.kind() == Kind.PLENARY)) {
                given.addAll(sources);
            }
        });
        List<Contribution> points = all.stream().filter(each -> each.kind() == Kind.POINT && circle.equals(each.circle())).toList();
        return points.isEmpty() || points.stream().anyMatch(point -> !given.contains(point.id()));
    }

    private static boolean fits(List<Slot> slots, @Nullable String slot) {
        return slots.isEmpty() ? slot == null : slots.stream().anyMatch(each -> each.key().equals(slot));
    }

    private static boolean full(List<Slot> slots, @Nullable String slot, List<Contribution> there) {
        return slots.stream().filter(each -> each.key().equals(slot)).map(Slot::max)
                .anyMatch(max -> max != null && there.stream().filter(each -> Objects.equals(each.slot(), slot)).count() >= max);
    }
}
