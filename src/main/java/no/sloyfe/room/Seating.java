package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.database.Ids;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.CircleForm;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.meeting.Seat;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts people together for a run: the meeting's groups, new pairs or trios; finds room for those who come late. */
@Component
class Seating {

    private final Tables tables;
    private final Circles groups;
    private final Attendees attendees;
    private final Mixing mixing;
    private final Meetings meetings;
    private final Ids ids;

    Seating(Tables tables, Circles groups, Attendees attendees, Mixing mixing, Meetings meetings, Ids ids) {
        this.tables = tables;
        this.groups = groups;
        this.attendees = attendees;
        this.mixing = mixing;
        this.meetings = meetings;
        this.ids = ids;
    }

    /** The circles that a station works with: its own pairs or trios, the meeting's groups, or none. */
    List<Circle> at(UUID meeting, Route route, Station station) {
        return at(route, station, run -> run == null ? tables.lasting(meeting) : tables.of(meeting, run));
    }

    List<Circle> at(Desk desk, Station station) {
        return at(desk.route(), station, run -> run == null ? tables.lasting(desk) : tables.of(desk, run));
    }

    private static List<Circle> at(Route route, Station station, Function<@Nullable Run, List<Circle>> circles) {
        return switch (station.step().form()) {
            case PAIR, TRIO -> circles.apply(station.run());
            case GROUP -> circles.apply(null);
            case INDIVIDUAL -> List.of();
            case PLENARY -> station.step().turns() == Turns.ONE_POINT_PER_GROUP ? circles.apply(speaking(route, station)) : List.of();
        };
    }

    /** Where somebody does things together with others in the present step; empty for one who has no seat. */
    Optional<Table> table(Desk desk, ParticipantId who) {
        if (desk.station().step().form() == SocialForm.PLENARY) {
            return Optional.of(new Table(null));
        }
        return circleOf(at(desk, desk.station()), who).map(circle -> new Table(circle.id()));
    }

    List<Circle> lasting(UUID meeting) {
        return tables.lasting(meeting);
    }

    List<Circle> lasting(Desk desk) {
        return tables.lasting(desk);
    }

    /** Of the groups that last the meeting, these; those nobody sits in are left out. */
    List<Circle> some(UUID meeting, Collection<UUID> circles) {
        return tables.some(meeting, circles);
    }

    /** What each circle of the meeting is called by. */
    Map<UUID, Integer> numbers(UUID meeting) {
        return tables.numbers(meeting);
    }

    /** Who gives points in plenary: those who sat together last in this item, else (null) the meeting's groups. */
    private static @Nullable Run speaking(Route route, Station station) {
        for (Station earlier : route.earlierInItem(station.run())) {
            if (earlier.step().form() == SocialForm.GROUP) {
                break;
            }
            if (earlier.step().form() == SocialForm.PAIR || earlier.step().form() == SocialForm.TRIO) {
                return earlier.run();
            }
        }
        return null;
    }

    /** Makes the circles that the desk's station needs and does not have yet. */
    void prepare(Desk desk) {
        Station station = desk.station();
        SocialForm form = station.step().form();
        if (form != SocialForm.PAIR && form != SocialForm.TRIO) {
            return;
        }
        if (!tables.of(desk, station.run()).isEmpty()) {
            settle(desk); // people may have come and gone since
        } else {
            List<ParticipantId> here = attendees.here(desk);
            long seed = desk.meeting().getLeastSignificantBits() + desk.revision();
            List<List<ParticipantId>> together = form == SocialForm.PAIR
                    ? mixing.pairs(here, met(desk, station), seed)
                    : mixing.trios(desk.place, here, seed);
            for (int i = 0; i < together.size(); i++) {
                sit(desk, station.run(), i + 1, together.get(i));
            }
        }
    }

    /**
     * The meeting's groups, made now if nobody has. Whoever came by code since they were made finds room, or they get groups of
     * their own when they are many.
     */
    void ensureGroups(Desk desk) {
        List<Circle> planned = tables.lasting(desk);
        if (planned.isEmpty()) {
            if (!attendees.of(desk.meeting()).isEmpty()) {
                groups.compose(desk.place, desk.meeting().getLeastSignificantBits());
                desk.roster.forgetCircles();
            }
            return;
        }
        List<ParticipantId> without = attendees.here(desk).stream().filter(who -> circleOf(planned, who).isEmpty()).toList();
        if (without.size() < groupSize(desk) || without.size() <= planned.size()) {
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
        settle(desk);
    }

    /**
     * Somebody came or went. In a group only the others of the group see another page, which is what lets a hall fill while a step
     * runs; where people sit two and two, others may have moved as well.
     */
    void tell(Desk desk, ParticipantId who) {
        SocialForm form = desk.station().step().form();
        if (form == SocialForm.PAIR || form == SocialForm.TRIO) {
            desk.touch(Thing.SEATS, Audience.ROOM);
        } else {
            UUID group = circleOf(tables.lasting(desk), who).map(Circle::id).orElse(null);
            desk.touch(Thing.SEATS, group, Audience.self(who));
            circleOf(at(desk, desk.station()), who)
                    .ifPresent(circle -> desk.touch(Thing.SEATS, circle.id(), Audience.group(circle.id())));
        }
    }

    /** At the holder's table, when the holder has one and the other has not. */
    void beside(Desk desk, ParticipantId who, ParticipantId holder) {
        List<Circle> lasting = tables.lasting(desk);
        if (circleOf(lasting, who).isEmpty()) {
            circleOf(lasting, holder).ifPresent(circle -> tables.seat(desk, circle.id(), who, null));
        }
    }

    /** Gives up the seat in the meeting's groups. */
    void stand(Desk desk, ParticipantId who) {
        circleOf(tables.lasting(desk), who).ifPresent(circle -> {
            tables.unseat(desk, circle.id(), who);
            desk.touch(Thing.SEATS, circle.id(), Audience.group(circle.id()));
        });
    }

    private void seat(Desk desk, ParticipantId who) {
        List<Circle> lasting = tables.lasting(desk);
        if (circleOf(lasting, who).isEmpty()) {
            UUID table = smallest(desk, lasting).map(Circle::id)
                    .orElseGet(() -> tables.numbers(desk).computeIfAbsent(1, number -> newTable(desk, number)));
            tables.seat(desk, table, who, null);
        }
    }

    /** Somebody went: out of the run's pair or trio; whoever is left alone moves in with others. */
    void leave(Desk desk) {
        settle(desk);
    }

    /** In a run of pairs or trios: everybody here has a seat, nobody who went has one, and nobody here is alone. */
    private void settle(Desk desk) {
        SocialForm form = desk.station().step().form();
        if (form != SocialForm.PAIR && form != SocialForm.TRIO) {
            return;
        }
        Run run = desk.stage().run();
        List<ParticipantId> here = attendees.here(desk);
        for (Circle circle : tables.of(desk, run)) {
            circle.seats().stream().map(Seat::participant).filter(who -> !attendees.isHere(desk, who))
                    .forEach(gone -> tables.unseat(desk, circle.id(), gone));
        }
        Set<ParticipantId> seated = tables.of(desk, run).stream().flatMap(circle -> circle.seats().stream()).map(Seat::participant)
                .collect(Collectors.toSet());
        here.stream().filter(late -> !seated.contains(late)).forEach(late -> join(desk, run, late, tables.of(desk, run)));
        List<Circle> circles = tables.of(desk, run);
        for (Circle lonely : circles.stream().filter(circle -> circle.seats().size() == 1).toList()) {
            List<Circle> others = tables.of(desk, run).stream().filter(each -> !each.id().equals(lonely.id())).toList();
            Circle stillLonely = circleOf(tables.of(desk, run), lonely.seats().getFirst().participant()).orElseThrow();
            if (stillLonely.seats().size() == 1 && !others.isEmpty()) {
                ParticipantId alone = lonely.seats().getFirst().participant();
                tables.unseat(desk, lonely.id(), alone);
                join(desk, run, alone, others);
            }
        }
    }

    /** Where a pair has become three already, one of the three can go with the newcomer, so that pairs stay pairs. */
    private void join(Desk desk, Run run, ParticipantId who, List<Circle> circles) {
        Set<ParticipantId> met = metBy(desk, who);
        boolean pairs = desk.station().step().form() == SocialForm.PAIR;
        Circle circle = bestFor(met, pairs, circles).orElse(null);
        if (circle == null) {
            sit(desk, run, tables.highest(desk.meeting(), run) + 1, List.of(who));
        } else if (pairs && circle.seats().size() > 2) {
            ParticipantId partner = newTo(met, circle).orElse(circle.seats().getLast().participant());
            tables.unseat(desk, circle.id(), partner);
            sit(desk, run, tables.highest(desk.meeting(), run) + 1, List.of(who, partner));
        } else {
            tables.seat(desk, circle.id(), who, null);
        }
    }

    /** In pairs first of all new company, if need be one of three; then the smallest, and the company met least. */
    private static Optional<Circle> bestFor(Set<ParticipantId> met, boolean pairs, List<Circle> circles) {
        return circles.stream().min(Comparator
                .comparing((Circle circle) -> pairs && (circle.seats().size() > 2 ? newTo(met, circle).isEmpty() : again(met, circle) > 0))
                .thenComparing(circle -> circle.seats().size() > 2)
                .thenComparingLong(circle -> again(met, circle))
                .thenComparingInt(circle -> circle.seats().size())
                .thenComparingInt(Circle::number));
    }

    private static long again(Set<ParticipantId> met, Circle circle) {
        return circle.seats().stream().filter(seat -> met.contains(seat.participant())).count();
    }

    private static Optional<ParticipantId> newTo(Set<ParticipantId> met, Circle circle) {
        return circle.seats().reversed().stream().map(Seat::participant).filter(who -> !met.contains(who)).findFirst();
    }

    private Set<ParticipantId> metBy(Desk desk, ParticipantId who) {
        return met(desk, desk.station()).stream().filter(company -> company.contains(who)).flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private int groupSize(Desk desk) {
        return meetings.of(desk.place).groupSize();
    }

    static Optional<Circle> circleOf(List<Circle> circles, ParticipantId who) {
        return circles.stream().filter(circle -> circle.has(who)).findFirst();
    }

    /** The circle with fewest of those who are here; a group whose people have not come is nobody's company, so it comes last. */
    private Optional<Circle> smallest(Desk desk, List<Circle> circles) {
        record Company(Circle circle, long here) {}
        return circles.stream()
                .map(circle -> new Company(circle, circle.seats().stream().filter(seat -> attendees.isHere(desk, seat.participant())).count()))
                .min(Comparator.comparing((Company company) -> company.here() == 0)
                        .thenComparing(Company::here)
                        .thenComparing(company -> company.circle().seats().size())
                        .thenComparing(company -> company.circle().number()))
                .map(Company::circle);
    }

    private void sit(Desk desk, Run run, int number, List<ParticipantId> people) {
        UUID circle = ids.next();
        tables.add(desk, circle, people.size() == 3 ? CircleForm.TRIO : CircleForm.PAIR, number, run);
        people.forEach(who -> tables.seat(desk, circle, who, null));
    }

    /** The company that people had in earlier rounds of the same step, and with whom they sat before in this one. */
    private List<List<ParticipantId>> met(Desk desk, Station station) {
        List<List<ParticipantId>> met = new ArrayList<>();
        for (Station each : desk.route().stations()) {
            if (each.run().sameStep(station.run()) && each.run().round() <= station.run().round()) {
                met.addAll(tables.parted(desk.meeting(), each.run()));
                if (each.run().round() < station.run().round()) {
                    tables.of(desk, each.run()).forEach(circle ->
                            met.add(circle.seats().stream().map(Seat::participant).toList()));
                }
            }
        }
        return met;
    }
}
