package no.sloyfe.room;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the room, who sits where and whose turn it is, read once for a desk and kept true while it works: a hall of thousands
 * is not read anew for each who comes or writes. What is written past it is forgotten and read again.
 */
final class Roster {

    /** As the database sorts them: by role, those without one last, then by who they are. */
    private static final Comparator<Seat> ORDER = Comparator
            .comparing((Seat seat) -> seat.role() == null ? "~" : seat.role().name())
            .thenComparing(seat -> seat.participant().toString());

    final long readAt = System.nanoTime();
    private @Nullable Map<ParticipantId, Attendees.Attendee> people;
    private List<Attendees.Attendee> behind = List.of();
    private @Nullable Integer here;
    private final Map<Optional<Run>, Map<Integer, Circle>> circles = new HashMap<>();
    private final Map<Optional<Run>, Seated> seated = new HashMap<>();
    private final Map<Run, Map<@Nullable UUID, Word>> rounds = new HashMap<>();
    private final Map<Run, Set<UUID>> voted = new HashMap<>();
    private final Map<Run, Set<UUID>> votable = new HashMap<>();

    Map<ParticipantId, Attendees.Attendee> people(Supplier<List<Attendees.Attendee>> read) {
        Map<ParticipantId, Attendees.Attendee> known = people;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Attendees.Attendee each : read.get()) {
                known.put(each.id(), each);
            }
            people = known;
            behind = known.values().stream().filter(each -> each.device() != null).toList();
            here = null;
        }
        return known;
    }

    /** How many are here. */
    int here(Supplier<List<Attendees.Attendee>> read) {
        Map<ParticipantId, Attendees.Attendee> known = people(read);
        Integer counted = here;
        if (counted == null) {
            counted = (int) known.values().stream().filter(Attendees.Attendee::here).count();
            here = counted;
        }
        return counted;
    }

    /** Those who sit behind the device of another. */
    List<Attendees.Attendee> behind(Supplier<List<Attendees.Attendee>> read) {
        people(read);
        return behind;
    }

    /** Somebody came with a device of their own, or went; the name is not asked for here. */
    void moved(ParticipantId who, boolean here) {
        if (people != null) {
            people.put(who, new Attendees.Attendee(who, "", here, null, false, false));
            behind = behind.stream().filter(each -> !each.id().equals(who)).toList();
            this.here = null;
        }
    }

    void forgetPeople() {
        people = null;
    }

    void forgetAll() {
        people = null;
        forgetCircles();
        rounds.clear();
        voted.clear();
        votable.clear();
    }

    /** @param run null: the groups that last the meeting; circles that nobody sits in are left out */
    Seated circles(@Nullable Run run, Supplier<List<Circle>> read) {
        Map<Integer, Circle> known = circles.computeIfAbsent(Optional.ofNullable(run), _ -> {
            Map<Integer, Circle> byNumber = new TreeMap<>();
            read.get().forEach(circle -> byNumber.put(circle.number(), circle));
            return byNumber;
        });
        return seated.computeIfAbsent(Optional.ofNullable(run),
                _ -> new Seated(known.values().stream().filter(circle -> !circle.seats().isEmpty()).toList()));
    }

    void made(@Nullable Run run, Circle circle) {
        Map<Integer, Circle> known = circles.get(Optional.ofNullable(run));
        if (known != null) {
            known.put(circle.number(), circle);
            seated.remove(Optional.ofNullable(run));
        }
    }

    void sits(UUID circle, Seat seat) {
        change(circle, seats -> Stream.concat(seats.stream().filter(each -> !each.participant().equals(seat.participant())), Stream.of(seat))
                .sorted(ORDER).toList());
    }

    void stands(UUID circle, ParticipantId who) {
        change(circle, seats -> seats.stream().filter(each -> !each.participant().equals(who)).toList());
    }

    private void change(UUID id, UnaryOperator<List<Seat>> change) {
        for (Map.Entry<Optional<Run>, Map<Integer, Circle>> known : circles.entrySet()) {
            for (Circle each : known.getValue().values()) {
                if (each.id().equals(id)) {
                    known.getValue().put(each.number(), new Circle(id, each.number(), each.place(), each.form(), change.apply(each.seats())));
                    seated.remove(known.getKey());
                    return;
                }
            }
        }
        forgetCircles(); // one that nobody sat in when they were read
    }

    void forgetCircles() {
        circles.clear();
        seated.clear();
    }

    Map<@Nullable UUID, Word> rounds(Run run, Supplier<Map<@Nullable UUID, Word>> read) {
        return rounds.computeIfAbsent(run, _ -> new LinkedHashMap<>(read.get()));
    }

    void word(Run run, @Nullable UUID circle, Word word) {
        Map<@Nullable UUID, Word> known = rounds.get(run);
        if (known != null) {
            known.put(circle, word);
        }
    }

    void forgetRounds() {
        rounds.clear();
    }

    /** Who has voted or answered in a step; open to be added to. */
    Set<UUID> voted(Run run, Supplier<List<UUID>> read) {
        return voted.computeIfAbsent(new Run(run.item(), run.step(), 0), _ -> new HashSet<>(read.get()));
    }

    /** What can be voted for in a run: it was written before, so it is read once for all who vote. */
    Set<UUID> votable(Run run, Supplier<Set<UUID>> read) {
        return votable.computeIfAbsent(run, _ -> read.get());
    }

    /** Something was written, changed or withdrawn; from paper that may come late. */
    void forgetVotable() {
        votable.clear();
    }
}
