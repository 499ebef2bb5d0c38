package no.sloyfe.room;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change touched; each view knows which of its regions show it. */
public enum Thing {
    /** A new run, or the meeting began or ended: everything may look different, and people may sit elsewhere. */
    STAGE,
    /** More time, a pause, a time-out. */
    CLOCK,
    /** People moved between circles within the run. */
    SEATS,
    /** The word went on. */
    WORD,
    /** A person's own notes, vote or readiness. */
    OWN,
    /** A person has voted. */
    BALLOT,
    /** A quiet sign to one group. */
    SIGNAL,
    /** A group's points or what its members share. */
    POINTS,
    /** The plenary list: lines, support, placements, votes shown. */
    PLENARY,
    /** How many have voted or answered; nothing was written. */
    COUNT,
    /** Who is here, who is ready: numbers for those who lead. */
    PEOPLE,
    /** Something binding was settled. */
    ENDING,
    /** The part of the programme that has not begun. */
    PROGRAMME;

    private static final Map<String, Thing> BY_NAME = Arrays.stream(values()).collect(Collectors.toMap(Thing::name, Function.identity()));

    /** By its name; what a newer node has touched and this one has no name for may be anything. */
    static Thing of(String name) {
        return BY_NAME.getOrDefault(name, STAGE);
    }
}
