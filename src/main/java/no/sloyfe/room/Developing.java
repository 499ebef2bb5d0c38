package no.sloyfe.room;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Phase;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Task;
import org.springframework.stereotype.Component;

/**
 * Makes a picture: anew, or from the one before by reading only what the changes since may have touched, so that one who comes or
 * writes in a hall of thousands costs what one does.
 */
@Component
class Developing {

    private static final int MOST_CHANGES = 500;
    private static final Set<Thing> EVERYTHING = EnumSet.of(Thing.STAGE, Thing.PROGRAMME);

    /** As the database sorts ids; Java's own order takes the first bit for a sign. */
    private static final Comparator<UUID> BY_BYTES = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    /**
     * What was touched.
     *
     * @param people who came or went
     * @param circles where somebody sat down or stood up
     * @param known false when it does not say who or where
     */
    private record Touched(Set<Thing> things, Set<UUID> people, Set<UUID> circles, boolean known) {

        static Touched by(List<Ledger.Change> changes) {
            Set<Thing> things = EnumSet.noneOf(Thing.class);
            Set<UUID> people = new HashSet<>();
            Set<UUID> circles = new HashSet<>();
            boolean known = true;
            for (Ledger.Change each : changes) {
                boolean ready = each.thing() == Thing.PEOPLE && each.audience().equals(Audience.LEADERS.text());
                boolean names = !ready && (each.thing() == Thing.PEOPLE || each.thing() == Thing.SEATS);
                things.add(ready ? Thing.OWN : each.thing());
                if (names && each.id() != null) {
                    (each.thing() == Thing.PEOPLE ? people : circles).add(each.id());
                }
                known &= !EVERYTHING.contains(each.thing()) && (!names || each.id() != null);
            }
            return new Touched(things, people, circles, known);
        }

        boolean any(Thing... some) {
            return List.of(some).stream().anyMatch(things::contains);
        }
    }

    private final Ledger ledger;
    private final Stages stages;
    private final Attendees attendees;
    private final Seating seating;
    private final Rounds rounds;
    private final Contributions contributions;
    private final Backings backings;
    private final Tables tables;
    private final Signalling signalling;
    private final Tallies tallies;
    private final Marks marks;
    private final Clock clock;

    Developing(Ledger ledger, Stages stages, Attendees attendees, Seating seating, Rounds rounds, Contributions contributions,
            Backings backings, Tables tables, Signalling signalling, Tallies tallies, Marks marks, Clock clock) {
        this.ledger = ledger;
        this.stages = stages;
        this.attendees = attendees;
        this.seating = seating;
        this.rounds = rounds;
        this.contributions = contributions;
        this.backings = backings;
        this.tables = tables;
        this.signalling = signalling;
        this.tallies = tallies;
        this.marks = marks;
        this.clock = clock;
    }

    /** Reads all there is. */
    Picture anew(Meeting meeting, Route route) {
        UUID id = meeting.id().value();
        Stage stage = meeting.phase() == Phase.RUNNING ? stages.of(meeting.id()).orElse(null) : null;
        Station station = stage == null ? null : route.at(stage.run()).orElse(null);
        Written written = new Written(contributions.of(id));
        People people = new People(attendees.of(id));
        Seated lasting = seating.lasting(id);
        if (stage == null || station == null) {
            return new Picture(meeting, route, null, people, Seated.NOBODY, lasting, Map.of(), Map.of(), List.of(), written,
                    Backing.none(written), Set.of(), Set.of(), List.of(), Tally.NONE, clock.millis(), meeting.revision());
        }
        Run run = stage.run();
        Seated seated = station.step().form() == SocialForm.GROUP ? lasting : seating.at(id, route, station);
        return new Picture(meeting, route, stage, people, seated, lasting, rounds.of(id, run), rounds.spoken(run), signalling.of(run), written,
                backings.of(id, written, run), marks.ready(run), marks.voted(run), marks.placements(run), tallies.of(run), clock.millis(), meeting.revision());
    }

    /** Empty when it cannot be told for certain what was touched, and all must be read. */
    Optional<Picture> after(Picture before, Meeting meeting) {
        Stage was = before.stage();
        UUID id = meeting.id().value();
        long since = before.meeting().revision();
        if (meeting.revision() <= since) {
            return Optional.empty();
        }
        List<Ledger.Change> changes = ledger.after(id, since, MOST_CHANGES);
        Touched touched = Touched.by(changes);
        if (changes.size() > MOST_CHANGES || !touched.known()) {
            return Optional.empty();
        }
        if (was == null) {
            return meeting.phase().planning() && before.meeting().phase().planning() ? Optional.of(waiting(before, meeting, touched)) : Optional.empty();
        }
        Stage stage = stages.of(meeting.id()).orElse(null);
        if (stage == null || !stage.run().equals(was.run())) {
            return Optional.empty();
        }
        Run run = stage.run();
        boolean came = touched.any(Thing.PEOPLE, Thing.SEATS);
        boolean wrote = touched.any(Thing.OWN, Thing.POINTS, Thing.PLENARY);
        boolean counted = touched.any(Thing.COUNT, Thing.BALLOT, Thing.PLENARY);
        Task task = before.task();
        Seated lasting = touched.circles().isEmpty() ? before.lasting() : lasting(before, id, touched.circles());
        Map<UUID, Integer> numbers = touched.circles().isEmpty() ? before.backing().numbers() : tables.numbers(id);
        Map<UUID, Integer> votes = counted ? marks.votes(run) : before.backing().votes();
        Written written = wrote ? before.written().with(contributions.since(id, since)) : before.written();
        return Optional.of(new Picture(meeting, before.route(), stage,
                people(before, id, touched.people()),
                before.seated() == before.lasting() ? lasting : before.seated(), lasting,
                came || touched.any(Thing.WORD) ? rounds.of(id, run) : before.rounds(),
                came || touched.any(Thing.WORD) ? rounds.spoken(run) : before.spoken(),
                touched.any(Thing.SIGNAL) ? signalling.of(run) : before.signals(),
                written,
                wrote ? backings.of(id, written, numbers, votes) : before.backing().with(numbers, votes),
                touched.any(Thing.OWN) ? marks.ready(run) : before.ready(),
                counted ? marks.voted(run) : before.voted(),
                wrote && places(task) ? marks.placements(run) : before.placements(),
                (wrote || counted) && tallies(task) ? tallies.of(run) : before.tally(),
                clock.millis(), meeting.revision()));
    }

    private static boolean places(Task task) {
        return task instanceof Task.Sort || task instanceof Task.Cluster;
    }

    private static boolean tallies(Task task) {
        return task instanceof Task.Link || task instanceof Task.Rate || task instanceof Task.Pick;
    }

    /** Before the meeting begins nothing but people comes and goes. */
    private Picture waiting(Picture before, Meeting meeting, Touched touched) {
        return new Picture(meeting, before.route(), null, people(before, meeting.id().value(), touched.people()), before.seated(), before.lasting(),
                before.rounds(), before.spoken(), before.signals(), before.written(), before.backing(), before.ready(), before.voted(),
                before.placements(), before.tally(), clock.millis(), meeting.revision());
    }

    private People people(Picture before, UUID meeting, Set<UUID> moved) {
        if (moved.isEmpty()) {
            return before.people();
        }
        Map<ParticipantId, Attendees.Attendee> now = new LinkedHashMap<>();
        before.attendees().forEach(each -> now.put(each.id(), each));
        moved.forEach(each -> now.remove(new ParticipantId(each)));
        attendees.some(meeting, moved).forEach(each -> now.put(each.id(), each));
        return new People(now.values().stream().sorted(Comparator.comparing(each -> each.id().value(), BY_BYTES)).toList());
    }

    private Seated lasting(Picture before, UUID meeting, Set<UUID> circles) {
        Map<UUID, Circle> now = new HashMap<>();
        before.groups().forEach(each -> now.put(each.id(), each));
        circles.forEach(now::remove);
        seating.some(meeting, circles).forEach(each -> now.put(each.id(), each));
        return new Seated(now.values().stream().sorted(Comparator.comparingInt(Circle::number)).toList());
    }
}
