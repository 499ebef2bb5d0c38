package no.sloyfe.grouping;

/** The smallest and largest number of people that a group should have. */
public record Sizes(int min, int max) {

    /** The field's own rule: four or five to a group (domain.md, 3). */
    public static final Sizes USUAL = new Sizes(4, 5);

    public Sizes {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("Group sizes from " + min + " to " + max);
        }
    }

    public boolean allow(int people) {
        return min <= people && people <= max;
    }
}
