package no.sloyfe.method;

/** A change that makes a method fit the minutes it is given. */
public sealed interface Remedy {

    /** Each group brings this many points at most. */
    record FewerPoints(int points) implements Remedy {}

    /** The turns of this step last so many seconds. */
    record ShorterTurns(String step, int seconds) implements Remedy {}

    /** The round goes in groups of this size at the same time, not in plenary. */
    record InGroups(int size) implements Remedy {}

    /** The groups are of another size. */
    record GroupsOf(int size) implements Remedy {}

    /** The item gets so many minutes in all. */
    record Minutes(int minutes) implements Remedy {}
}
