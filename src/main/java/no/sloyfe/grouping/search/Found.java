package no.sloyfe.grouping.search;

/**
 * A seating that keeps every rule.
 *
 * @param groupOf the group of each person
 * @param cost of all pairs in the groups
 * @param moves how many changes were tried
 * @param exact whether no seating can cost less
 */
@SuppressWarnings("ArrayRecordComponent")
public record Found(int[] groupOf, int cost, long moves, boolean exact) {}
