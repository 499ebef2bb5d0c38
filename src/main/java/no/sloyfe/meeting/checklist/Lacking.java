package no.sloyfe.meeting.checklist;

/** What a plan can be seen to lack of the eight traits of a learning meeting (domain.md, 3 and I05). */
public enum Lacking {
    /** Co-creation: nowhere does the word go round. */
    TURNS,
    /** Questions rather than proposals: nobody prepares. */
    PREPARATION,
    /** Questions rather than proposals: yes or no answers one of them. */
    CLOSED,
    /** Hold back objections: something is to be chosen, and nothing before it is a search. */
    SEARCH,
    /** Connections more than causes: a question asks for the one cause. */
    CAUSE,
    /** Positive before negative: a question begins with what is hard. */
    NEGATIVE_FIRST,
    /** Leading in rotation: everything is plenary, led by one. */
    PLENARY,
    /** Mixed groups: there are none. */
    GROUPS,
    /** Mixed groups: those in a group are all of one team. */
    ALIKE,
    /** Milestones and responsibility: nothing ends in anything binding. */
    BINDING
}
