package no.sloyfe.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.database.Ids;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.meeting.Seat;
import no.sloyfe.method.Rule;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The word going round (domain.md, M02 and M03): starts the rounds of a run and passes the word on. */
@Component
class TakingTurns {

    private final Rounds rounds;
    private final Seating seating;
    private final Attendees attendees;
    private final Ids ids;

    TakingTurns(Rounds rounds, Seating seating, Attendees attendees, Ids ids) {
        this.rounds = rounds;
        this.seating = seating;
        this.attendees = attendees;
        this.ids = ids;
    }

    /** Draws the order of each circle, or of the plenary; a run that has begun before goes on with those who are here now. */
    void begin(Desk desk) {
        Station station = desk.station();
        if (station.step().turns() == Turns.FREE) {
            return;
        }
        Map<@Nullable UUID, Word> begun = rounds.of(desk, station.run());
        if (!begun.isEmpty()) {
            goOn(desk, begun);
            return;
        }
        List<Circle> circles = seating.at(desk, station).circles();
        if (station.step().turns() == Turns.ONE_POINT_PER_GROUP) {
            List<UUID> groups = circles.stream()
                    .filter(circle -> circle.seats().stream().map(Seat::participant).anyMatch(who -> attendees.isHere(desk, who)))
                    .map(Circle::id).toList();
            save(desk, null, order(desk, List.of(), groups));
        } else if (circles.isEmpty()) {
            List<ParticipantId> everybody = new ArrayList<>(attendees.here(desk));
            Collections.shuffle(everybody, new Random(desk.meeting().getLeastSignificantBits() + desk.revision()));
            save(desk, null, order(desk, everybody, List.of()));
        } else {
            circles.forEach(circle -> save(desk, circle.id(), order(desk, speakers(desk, circle, station), List.of())));
        }
    }

    /** Who has gone, or sits elsewhere, since the round stood still is out of it; who has come is last. */
    private void goOn(Desk desk, Map<@Nullable UUID, Word> begun) {
        List<Circle> circles = seating.at(desk, desk.station()).circles();
        Set<ParticipantId> here = new LinkedHashSet<>(attendees.here(desk));
        new LinkedHashMap<>(begun).forEach((circle, word) -> {
            Word rest = word;
            for (Word.Turn turn : word.turns()) {
                UUID whose = turn.participant() != null ? turn.participant() : turn.speakingCircle();
                if (turn.state() != Word.State.DONE && whose != null && !takesPart(turn, circle, circles, here)) {
                    rest = rest.without(whose, desk.now);
                }
            }
            if (!rest.equals(word)) {
                save(desk, circle, rest);
            }
        });
        here.forEach(who -> arrive(desk, who));
    }

    private static boolean takesPart(Word.Turn turn, @Nullable UUID round, List<Circle> circles, Set<ParticipantId> here) {
        UUID table = turn.speakingCircle() != null ? turn.speakingCircle() : round;
        Stream<ParticipantId> company = table == null ? here.stream()
                : circles.stream().filter(circle -> circle.id().equals(table)).flatMap(circle -> circle.seats().stream())
                        .map(Seat::participant).filter(here::contains);
        return company.anyMatch(who -> turn.participant() == null || turn.participant().equals(who.value()));
    }

    /** The clock of the step goes again: nobody who has the word has lost any of it. */
    void stood(Desk desk, Instant from) {
        new LinkedHashMap<>(rounds.of(desk, desk.stage().run())).forEach((circle, word) -> {
            Word now = word.stood(from, desk.now);
            if (!now.equals(word)) {
                save(desk, circle, now);
            }
        });
    }

    /** People sit elsewhere now: the run's rounds begin anew. */
    void restart(Desk desk) {
        rounds.clear(desk, desk.stage().run());
        begin(desk);
    }

    /** Who speaks in a circle, those present only; the chair last where the chair may not be first. */
    private List<ParticipantId> speakers(Desk desk, Circle circle, Station station) {
        List<Seat> seats = new ArrayList<>(circle.seats());
        if (station.step().has(Rule.CHAIR_NOT_FIRST)) {
            seats.sort((a, b) -> Boolean.compare(a.role() == GroupRole.CHAIR, b.role() == GroupRole.CHAIR));
        }
        return seats.stream().map(Seat::participant).filter(who -> attendees.isHere(desk, who)).toList();
    }

    private Word order(Desk desk, List<ParticipantId> people, List<UUID> groups) {
        List<Word.Turn> turns = new ArrayList<>();
        people.forEach(who -> turns.add(new Word.Turn(ids.next(), turns.size(), who.value(), null, Word.State.WAITING, null)));
        groups.forEach(group -> turns.add(new Word.Turn(ids.next(), turns.size(), null, group, Word.State.WAITING, null)));
        return new Word(turns).begin(desk.now);
    }

    Outcome handOn(Desk desk, Sender sender, @Nullable UUID turn, boolean pass) {
        Round round = round(desk, sender);
        if (round != null && turn != null && round.word().speaking().filter(now -> now.id().equals(turn)).isEmpty()) {
            return new Outcome.Accepted(desk.now); // a second click, or two at the table at once: that turn has ended
        }
        if (round == null || round.word().speaking().isEmpty()) {
            return new Outcome.Refused(Reason.MOVED_ALREADY);
        }
        if (!mayHandOn(desk, sender, round)) {
            return new Outcome.Refused(Reason.TIME_IS_NOT_UP);
        }
        boolean groups = desk.station().step().turns() == Turns.ONE_POINT_PER_GROUP;
        Word next = pass && !groups ? round.word().pass(desk.now) : round.word().handOn(desk.now);
        save(desk, round.circle(), next);
        return new Outcome.Accepted(desk.now);
    }

    /** A group that gave its point: to the end of the line while it has more, else through. */
    void given(Desk desk, boolean more) {
        Word word = rounds.of(desk, desk.stage().run()).get(null);
        if (word != null) {
            save(desk, null, more ? word.toTheEnd(desk.now) : word.handOn(desk.now));
        }
    }

    /** The circle that has the word in plenary. */
    Optional<UUID> speakingCircle(Desk desk) {
        return plenary(desk).flatMap(Word::speaking).map(Word.Turn::speakingCircle);
    }

    boolean hasTheWord(Desk desk, Sender sender) {
        Round round = round(desk, sender);
        ParticipantId who = sender.participant();
        return round != null && who != null
                && round.word().speaking().filter(turn -> actsFor(desk, who, turn)).isPresent();
    }

    /** Whether a turn is somebody's own, or that of one who sits behind their device. */
    private boolean actsFor(Desk desk, ParticipantId who, Word.Turn turn) {
        return turn.participant() != null
                && attendees.actsFor(desk, who).stream().anyMatch(each -> each.value().equals(turn.participant()));
    }

    /** Whether the round in the sender's circle is through. */
    boolean roundDone(Desk desk, Sender sender) {
        Round round = round(desk, sender);
        return round == null || round.word().done();
    }

    void arrive(Desk desk, ParticipantId late) {
        Station station = desk.station();
        if (station.step().turns() == Turns.ONE_POINT_PER_GROUP) {
            seating.at(desk, station).of(late).ifPresent(circle -> groupCame(desk, circle.id()));
        }
        if (station.step().turns() != Turns.IN_TURN) {
            return;
        }
        UUID circle = seating.at(desk, station).of(late).map(Circle::id).orElse(null);
        if (circle == null && station.step().form() != SocialForm.PLENARY) {
            return;
        }
        Word word = rounds.of(desk, station.run()).getOrDefault(circle, new Word(List.of()));
        if (word.turns().stream().noneMatch(turn -> late.value().equals(turn.participant()))) {
            save(desk, circle, word.joinedBy(
                    new Word.Turn(ids.next(), 0, late.value(), null, Word.State.WAITING, null), desk.now));
        }
    }

    /** A group of which nobody was here when the round began: last in the line. */
    private void groupCame(Desk desk, UUID circle) {
        Word word = plenary(desk).orElse(new Word(List.of()));
        if (word.turns().stream().noneMatch(turn -> circle.equals(turn.speakingCircle()))) {
            save(desk, null, word.joinedBy(new Word.Turn(ids.next(), 0, null, circle, Word.State.WAITING, null), desk.now));
        }
    }

    void leave(Desk desk, ParticipantId gone) {
        groupsWithNobodyLeft(desk).forEach(circle -> plenary(desk)
                .filter(word -> word.turns().stream().anyMatch(turn -> circle.equals(turn.speakingCircle()) && turn.state() != Word.State.DONE))
                .ifPresent(word -> save(desk, null, word.without(circle, desk.now))));
        Map<@Nullable UUID, Word> all = rounds.of(desk, desk.stage().run());
        all.forEach((circle, word) -> {
            if (word.turns().stream().anyMatch(turn -> gone.value().equals(turn.participant()))) {
                save(desk, circle, word.without(gone.value(), desk.now));
            }
        });
    }

    private List<UUID> groupsWithNobodyLeft(Desk desk) {
        if (desk.station().step().turns() != Turns.ONE_POINT_PER_GROUP) {
            return List.of();
        }
        return seating.at(desk, desk.station()).circles().stream()
                .filter(circle -> circle.seats().stream().noneMatch(seat -> attendees.isHere(desk, seat.participant())))
                .map(Circle::id).toList();
    }

    private record Round(@Nullable UUID circle, Word word) {}

    /** The round the sender is in: that of their circle, or the plenary's. */
    private @Nullable Round round(Desk desk, Sender sender) {
        Station station = desk.station();
        Map<@Nullable UUID, Word> all = rounds.of(desk, station.run());
        Word plenary = all.get(null);
        if (plenary != null) {
            return new Round(null, plenary);
        }
        ParticipantId who = sender.participant();
        if (who == null) {
            return null;
        }
        return seating.at(desk, station).of(who)
                .filter(circle -> all.containsKey(circle.id()))
                .map(circle -> new Round(circle.id(), Objects.requireNonNull(all.get(circle.id()))))
                .orElse(null);
    }

    private Optional<Word> plenary(Desk desk) {
        return Optional.ofNullable(rounds.of(desk, desk.stage().run()).get(null));
    }

    /** In a circle anybody at the table; in plenary the one who speaks, who leads, or the next when the time is up. */
    private boolean mayHandOn(Desk desk, Sender sender, Round round) {
        Word.Turn speaking = round.word().speaking().orElseThrow();
        if (sender.place().leads() || round.circle() != null) {
            return true;
        }
        return mine(desk, sender, speaking)
                || (timeIsUp(desk, speaking) && round.word().next().filter(next -> mine(desk, sender, next)).isPresent());
    }

    private boolean mine(Desk desk, Sender sender, Word.Turn turn) {
        ParticipantId who = sender.participant();
        if (who == null) {
            return false;
        }
        return actsFor(desk, who, turn)
                || (turn.speakingCircle() != null
                    && seating.at(desk, desk.station()).of(who)
                        .filter(circle -> circle.id().equals(turn.speakingCircle())).isPresent());
    }

    private static boolean timeIsUp(Desk desk, Word.Turn speaking) {
        Integer seconds = desk.station().step().turnSeconds();
        return seconds == null || speaking.since() == null || !speaking.left(seconds, desk.stage(), desk.now).isPositive();
    }

    private void save(Desk desk, @Nullable UUID circle, Word word) {
        rounds.save(desk, desk.stage().run(), circle, word);
        desk.touch(Thing.WORD, circle, circle == null ? Audience.ROOM : Audience.group(circle));
    }
}
