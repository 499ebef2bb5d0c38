package no.sloyfe.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.meeting.Phase;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Turns;

/** The word as it goes round in a modelled room; the order it begins in is told. */
abstract class ModelWord extends ModelGround {

    record Turn(UUID id, UUID who, Word.State state, Instant since) {
        Turn now(Word.State other, Instant at) {
            return new Turn(id, who, other, at);
        }
    }

    final Map<Integer, Map<UUID, List<Turn>>> words = new HashMap<>();

    ModelWord(List<Leg> route) {
        super(route);
    }

    abstract void showIfAllHaveVoted();

    Stream<Turn> word(UUID circle) {
        return words.getOrDefault(at, Map.of()).getOrDefault(circle, List.of()).stream();
    }

    /** Where somebody's round goes: in plenary, or in their circle. */
    UUID round(UUID who) {
        Map<UUID, List<Turn>> all = words.getOrDefault(at, Map.of());
        return all.containsKey(ALL) ? ALL : who == null ? null : all.containsKey(circle(at, who)) ? circle(at, who) : null;
    }

    boolean speaks(UUID who) {
        UUID round = round(who);
        return who != null && round != null && word(round).anyMatch(turn -> turn.state == Word.State.SPEAKING && turn.who.equals(who));
    }

    Reason handOn(Actor who, int leg, UUID turn, boolean pass, Instant now) {
        if (gate() != null || hasLeft(who) || leg != at) {
            return gate() != null ? gate() : hasLeft(who) ? Reason.LEFT : Reason.STEP_IS_OVER;
        }
        UUID round = round(who.id());
        Turn speaking = round == null ? null : word(round).filter(each -> each.state == Word.State.SPEAKING).findFirst().orElse(null);
        if (round != null && turn != null && (speaking == null || !speaking.id.equals(turn))) {
            return null;
        }
        if (speaking == null) {
            return Reason.MOVED_ALREADY;
        }
        if (!who.leads() && round.equals(ALL) && !of(speaking, who.id())) {
            Integer seconds = leg().what().turnSeconds();
            boolean up = seconds == null || !now.isBefore(speaking.since.plusSeconds(seconds));
            if (!up || next(word(ALL).toList()).filter(each -> of(each, who.id())).isEmpty()) {
                return Reason.TIME_IS_NOT_UP;
            }
        }
        boolean again = pass && leg().what().turns() != Turns.ONE_POINT_PER_GROUP && word(round).anyMatch(each -> each.state == Word.State.WAITING);
        List<Turn> turns = word(round).map(each -> each == speaking ? each.now(again ? Word.State.PASSED : Word.State.DONE, null) : each).toList();
        words.get(at).put(round, begun(turns, now));
        return null;
    }

    private boolean of(Turn turn, UUID who) {
        return who != null && (turn.who.equals(who) || turn.who.equals(circle(at, who)));
    }

    private static java.util.Optional<Turn> next(List<Turn> turns) {
        return turns.stream().filter(each -> each.state == Word.State.WAITING).findFirst()
                .or(() -> turns.stream().filter(each -> each.state == Word.State.PASSED).findFirst());
    }

    static List<Turn> begun(List<Turn> turns, Instant now) {
        if (turns.stream().anyMatch(each -> each.state == Word.State.SPEAKING)) {
            return turns;
        }
        Turn next = next(turns).orElse(null);
        return turns.stream().map(each -> each == next ? each.now(Word.State.SPEAKING, now) : each).toList();
    }

    /** Somebody comes, and sits already where the room found a seat. */
    private boolean hasLeft(Actor who) {
        return !who.leads() && left.contains(who.id());
    }

    void came(UUID who, Instant now) {
        left.remove(who);
        if (here.add(who) && phase == Phase.RUNNING) {
            takesTurn(who, now);
        }
    }

    private void takesTurn(UUID who, Instant now) {
        UUID circle = circle(at, who);
        switch (leg().what().turns()) {
            case FREE -> { }
            case IN_TURN -> {
                if (circle != null || leg().what().form() == SocialForm.PLENARY) {
                    joins(circle == null ? ALL : circle, who, now);
                }
            }
            case ONE_POINT_PER_GROUP -> {
                if (circle != null) {
                    joins(ALL, circle, now);
                }
            }
        }
    }

    private void joins(UUID round, UUID late, Instant now) {
        List<Turn> turns = new ArrayList<>(word(round).toList());
        if (turns.stream().noneMatch(turn -> turn.who.equals(late))) {
            turns.add(new Turn(null, late, Word.State.WAITING, null));
            words.computeIfAbsent(at, _ -> new HashMap<>()).put(round, begun(turns, now));
        }
    }

    void went(UUID who, Instant now) {
        if (!here.remove(who)) {
            return;
        }
        left.add(who);
        if (phase != Phase.RUNNING) {
            return;
        }
        Set<UUID> gone = new HashSet<>(Set.of(who));
        tables(at).forEach((circle, people) -> {
            if (people.stream().noneMatch(here::contains)) {
                gone.add(circle);
            }
        });
        words.getOrDefault(at, Map.of()).replaceAll((_, turns) -> begun(turns.stream()
                .map(turn -> gone.contains(turn.who) ? turn.now(Word.State.DONE, null) : turn).toList(), now));
        showIfAllHaveVoted();
    }

    /** @param drawn the rounds of a leg that is entered for the first time */
    void enter(int leg, Map<UUID, List<Turn>> drawn, Instant now) {
        at = leg;
        shown = false;
        if (words.getOrDefault(leg, Map.of()).isEmpty()) {
            words.put(leg, new HashMap<>(drawn));
        } else {
            words.get(leg).replaceAll((round, turns) -> begun(turns.stream()
                    .map(turn -> takesPart(turn, round) ? turn : turn.now(Word.State.DONE, null)).toList(), now));
            here.stream().sorted(Comparator.comparing(UUID::toString)).forEach(who -> takesTurn(who, now));
        }
        showIfAllHaveVoted();
    }

    private boolean takesPart(Turn turn, UUID round) {
        Map<UUID, Set<UUID>> tables = tables(at);
        return tables.containsKey(turn.who) ? tables.get(turn.who).stream().anyMatch(here::contains)
                : here.contains(turn.who) && (round.equals(ALL) || tables.getOrDefault(round, Set.of()).contains(turn.who));
    }
}
