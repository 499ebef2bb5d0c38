package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.database.Ids;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.CircleForm;
import no.sloyfe.meeting.Seat;
import no.sloyfe.method.SocialForm;
import org.springframework.stereotype.Component;

/** Puts people two and two or three and three for a run, with company they have not had, and mends that when somebody comes or goes. */
@Component
class Pairing {

    private final Tables tables;
    private final Attendees attendees;
    private final Mixing mixing;
    private final Ids ids;

    Pairing(Tables tables, Attendees attendees, Mixing mixing, Ids ids) {
        this.tables = tables;
        this.attendees = attendees;
        this.mixing = mixing;
        this.ids = ids;
    }

    /** Makes the pairs or trios that the desk's station needs and does not have yet. */
    void prepare(Desk desk) {
        Station station = desk.station();
        if (!station.step().form().changes()) {
            return;
        }
        if (!tables.of(desk, station.run()).circles().isEmpty()) {
            settle(desk); // people may have come and gone since
            return;
        }
        List<ParticipantId> here = attendees.here(desk);
        long seed = desk.meeting().getLeastSignificantBits() + desk.revision();
        List<List<ParticipantId>> together = station.step().form() == SocialForm.PAIR
                ? mixing.pairs(here, met(desk), seed)
                : mixing.trios(desk.place, here, seed);
        for (int i = 0; i < together.size(); i++) {
            sit(desk, i + 1, together.get(i));
        }
    }

    /** In a run of pairs or trios: everybody here has a seat, nobody who went has one, and nobody here is alone. */
    void settle(Desk desk) {
        if (!desk.station().step().form().changes()) {
            return;
        }
        for (Circle circle : circles(desk)) {
            circle.seats().stream().map(Seat::participant).filter(who -> !attendees.isHere(desk, who))
                    .forEach(gone -> tables.unseat(desk, circle.id(), gone));
        }
        Set<ParticipantId> seated = circles(desk).stream().flatMap(circle -> circle.seats().stream()).map(Seat::participant)
                .collect(Collectors.toSet());
        attendees.here(desk).stream().filter(late -> !seated.contains(late)).forEach(late -> join(desk, late, circles(desk)));
        circles(desk).stream().filter(circle -> circle.seats().size() == 1).map(circle -> circle.seats().getFirst().participant())
                .forEach(alone -> joinOthers(desk, alone));
    }

    /** Unless somebody has joined them meanwhile. */
    private void joinOthers(Desk desk, ParticipantId alone) {
        Circle own = tables.of(desk, desk.stage().run()).of(alone).orElseThrow();
        List<Circle> others = circles(desk).stream().filter(each -> !each.id().equals(own.id())).toList();
        if (own.seats().size() == 1 && !others.isEmpty()) {
            tables.unseat(desk, own.id(), alone);
            join(desk, alone, others);
        }
    }

    /** Where a pair has become three already, one of the three can go with the newcomer, so that pairs stay pairs. */
    private void join(Desk desk, ParticipantId who, List<Circle> circles) {
        Set<ParticipantId> met = met(desk).stream().filter(company -> company.contains(who)).flatMap(List::stream).collect(Collectors.toSet());
        boolean pairs = desk.station().step().form() == SocialForm.PAIR;
        Circle circle = bestFor(met, pairs, circles).orElse(null);
        if (circle == null) {
            sit(desk, next(desk), List.of(who));
        } else if (pairs && circle.seats().size() > 2) {
            ParticipantId partner = newTo(met, circle).orElse(circle.seats().getLast().participant());
            tables.unseat(desk, circle.id(), partner);
            sit(desk, next(desk), List.of(who, partner));
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

    /** The company that people had in earlier rounds of the same step, and with whom they sat before in this one. */
    private List<List<ParticipantId>> met(Desk desk) {
        Run now = desk.stage().run();
        List<List<ParticipantId>> met = new ArrayList<>();
        for (Station each : desk.route().stations()) {
            if (each.run().sameStep(now) && each.run().round() <= now.round()) {
                met.addAll(tables.parted(desk.meeting(), each.run()));
                if (each.run().round() < now.round()) {
                    tables.of(desk, each.run()).circles().forEach(circle -> met.add(circle.seats().stream().map(Seat::participant).toList()));
                }
            }
        }
        return met;
    }

    private List<Circle> circles(Desk desk) {
        return tables.of(desk, desk.stage().run()).circles();
    }

    private int next(Desk desk) {
        return tables.highest(desk.meeting(), desk.stage().run()) + 1;
    }

    private void sit(Desk desk, int number, List<ParticipantId> people) {
        UUID circle = ids.next();
        tables.add(desk, circle, people.size() == 3 ? CircleForm.TRIO : CircleForm.PAIR, number, desk.stage().run());
        people.forEach(who -> tables.seat(desk, circle, who, null));
    }
}
