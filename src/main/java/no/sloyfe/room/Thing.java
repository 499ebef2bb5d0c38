package no.sloyfe.room;

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
    PROGRAMME
}
