package no.sloyfe.room;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.database.Ids;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.CircleForm;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sits where: the groups that last the meeting, and in a run its pairs or trios; finds room for those who come late. */
@Component
class Seating {

    /** So many more than the least a group is made of are too many to talk. */
    private static final int CROWDED = 2;

    private final Tables tables;
    private final Circles groups;
    private final Attendees attendees;
    private final Mixing mixing;
    private final Pairing pairing;
    private final Meetings meetings;
    private final Ids ids;

    Seating(Tables tables, Circles groups, Attendees attendees, Mixing mixing, Pairing pairing, Meetings meetings, Ids ids) {
        this.tables = tables;
        this.groups = groups;
        this.attendees = attendees;
        this.mixing = mixing;
        this.pairing = pairing;
        this.meetings = meetings;
        this.ids = ids;
    }

    /** The circles that a station works with: its own pairs or trios, the meeting's groups, or none. */
    Seated at(UUID meeting, Route route, Station station) {
        return at(route, station, run -> run == null ? tables.lasting(meeting) : tables.of(meeting, run));
    }

    Seated at(Desk desk, Station station) {
        return at(desk.route(), station, run -> run == null ? tables.lasting(desk) : tables.of(desk, run));
    }

    private static Seated at(Route route, Station station, Function<@Nullable Run, Seated> circles) {
        return switch (station.step().form()) {
            case PAIR, TRIO -> circles.apply(station.run());
            case GROUP -> circles.apply(null);
            case INDIVIDUAL -> Seated.NOBODY;
            case PLENARY -> station.step().turns() == Turns.ONE_POINT_PER_GROUP ? circles.apply(speaking(route, station)) : Seated.NOBODY;
        };
    }

    /** Where somebody does things together with others in the present step; empty for one who has no seat. */
    Optional<Table> table(Desk desk, ParticipantId who) {
        if (desk.station().step().form() == SocialForm.PLENARY) {
            return Optional.of(new Table(null));
        }
        return at(desk, desk.station()).of(who).map(circle -> new Table(circle.id()));
    }

    Seated lasting(UUID meeting) {
        return tables.lasting(meeting);
    }

    Seated lasting(Desk desk) {
        return tables.lasting(desk);
    }

    /** Of the groups that last the meeting, these; those nobody sits in are left out. */
    List<Circle> some(UUID meeting, Collection<UUID> circles) {
        return tables.some(meeting, circles);
    }

    /** Who gives points in plenary: those who sat together last in this item, else (null) the meeting's groups. */
    private static @Nullable Run speaking(Route route, Station station) {
        for (Station earlier : route.earlierInItem(station.run())) {
            if (earlier.step().form() == SocialForm.GROUP) {
                break;
            }
            if (earlier.step().form().changes()) {
                return earlier.run();
            }
        }
        return null;
    }

    /**
     * The meeting's groups, made now if nobody has. Whoever came by code since they were made finds room, or they get groups of
     * their own when they are many.
     */
    void ensureGroups(Desk desk) {
        Seated planned = tables.lasting(desk);
        if (planned.circles().isEmpty()) {
            if (!attendees.of(desk.meeting()).isEmpty()) {
                groups.compose(desk.place, desk.meeting().getLeastSignificantBits());
                desk.roster.forgetCircles();
            }
            return;
        }
        List<ParticipantId> without = attendees.here(desk).stream().filter(who -> planned.of(who).isEmpty()).toList();
        if (without.size() < groupSize(desk) || without.size() <= planned.circles().size()) {
            without.forEach(who -> seat(desk, who));
        } else {
            long seed = desk.meeting().getLeastSignificantBits();
            int highest = tables.numbers(desk).keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
            seat(desk, mixing.groups(desk.place, without, groupSize(desk), seed), highest, seed);
        }
    }

    /** New groups of those who are here; the tables keep their numbers. */
    void regroup(Desk desk) {
        long seed = desk.now.toEpochMilli();
        tables.clearLasting(desk);
        seat(desk, mixing.groups(desk.place, attendees.here(desk), groupSize(desk), seed), 0, seed);
    }

    /** Seats groups at the tables after this number, with roles. */
    private void seat(Desk desk, List<List<ParticipantId>> mixed, int after, long seed) {
        Map<Integer, UUID> numbers = tables.numbers(desk);
        for (int i = 0; i < mixed.size(); i++) {
            int number = after + i + 1;
            UUID table = numbers.computeIfAbsent(number, _ -> newTable(desk, number));
            Map<ParticipantId, GroupRole> roles = mixing.roles(mixed.get(i), seed);
            mixed.get(i).forEach(who -> tables.seat(desk, table, who, roles.get(who)));
        }
    }

    private UUID newTable(Desk desk, int number) {
        UUID circle = ids.next();
        tables.add(desk, circle, CircleForm.GROUP, number, null);
        return circle;
    }

    /** Finds a place for somebody who comes late, without moving others. */
    void place(Desk desk, ParticipantId late) {
        seat(desk, late);
        pairing.settle(desk);
    }

    /**
     * Somebody came or went. In a group only the others of the group see another page, which is what lets a hall fill while a step
     * runs; where people sit two and two, others may have moved as well.
     */
    void tell(Desk desk, ParticipantId who) {
        if (desk.station().step().form().changes()) {
            desk.touch(Thing.SEATS, Audience.ROOM);
        } else {
            UUID group = tables.lasting(desk).of(who).map(Circle::id).orElse(null);
            desk.touch(Thing.SEATS, group, Audience.self(who));
            at(desk, desk.station()).of(who)
                    .ifPresent(circle -> desk.touch(Thing.SEATS, circle.id(), Audience.group(circle.id())));
        }
    }

    /** At the holder's table, when the holder has one and the other has not. */
    void beside(Desk desk, ParticipantId who, ParticipantId holder) {
        Seated lasting = tables.lasting(desk);
        if (lasting.of(who).isEmpty()) {
            lasting.of(holder).ifPresent(circle -> tables.seat(desk, circle.id(), who, null));
        }
    }

    /** Gives up the seat in the meeting's groups. */
    void stand(Desk desk, ParticipantId who) {
        tables.lasting(desk).of(who).ifPresent(circle -> {
            tables.unseat(desk, circle.id(), who);
            desk.touch(Thing.SEATS, circle.id(), Audience.group(circle.id()));
        });
    }

    private void seat(Desk desk, ParticipantId who) {
        Seated lasting = tables.lasting(desk);
        if (lasting.of(who).isEmpty()) {
            UUID table = roomiest(desk, lasting.circles()).map(Circle::id)
                    .orElseGet(() -> newTable(desk, 1 + tables.numbers(desk).keySet().stream().mapToInt(Integer::intValue).max().orElse(0)));
            tables.seat(desk, table, who, null);
        }
    }

    private int groupSize(Desk desk) {
        return meetings.of(desk.place).groupSize();
    }

    /**
     * The circle with fewest of those who are here. One whose people have not come is nobody's company, so it is opened only when the
     * others are crowded; empty when all are, and one more table is needed.
     */
    private Optional<Circle> roomiest(Desk desk, List<Circle> circles) {
        record Company(Circle circle, long here) {}
        List<Company> companies = circles.stream()
                .map(circle -> new Company(circle, circle.seats().stream().filter(seat -> attendees.isHere(desk, seat.participant())).count()))
                .sorted(Comparator.comparing(Company::here)
                        .thenComparing(company -> company.circle().seats().size())
                        .thenComparing(company -> company.circle().number()))
                .toList();
        Optional<Company> met = companies.stream().filter(company -> company.here() > 0).findFirst();
        Optional<Company> empty = companies.stream().filter(company -> company.here() == 0).findFirst();
        boolean room = met.isPresent() && (met.get().here() < CROWDED || met.get().here() < groupSize(desk) + CROWDED);
        return (room ? met : empty).map(Company::circle);
    }
}
