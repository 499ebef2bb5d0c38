package no.sloyfe.grouping;

/**
 * What no groups of these people under these rules can go below.
 *
 * @param cost compare with {@link Cost#total()}
 * @param repeats compare with {@link Cost#repeats()}; it need not be possible to reach both at once
 */
public record Bound(int cost, int repeats) {}
