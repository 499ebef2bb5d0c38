package no.sloyfe.grouping.search;

/**
 * How many groups, and how large. Which groups are the larger ones is left to the search.
 *
 * @param groups at least 1
 * @param small the size of most groups, or of all of them, at least 1
 * @param larger how many groups have one person more, fewer than {@code groups}
 */
public record Shape(int groups, int small, int larger) {

    public static Shape of(int people, int groups) {
        return new Shape(groups, people / groups, people % groups);
    }

    /** The size of the largest group. */
    public int large() {
        return larger > 0 ? small + 1 : small;
    }

    public boolean allows(int size) {
        return size == small || size == large();
    }
}
