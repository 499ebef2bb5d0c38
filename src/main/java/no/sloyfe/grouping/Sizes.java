package no.sloyfe.grouping;

import java.util.ArrayList;
import java.util.List;

/** The smallest and largest number of people that a group should have. */
public record Sizes(int min, int max) {

    /** The field's own rule: four or five to a group (domain.md, 3). */
    public static final Sizes USUAL = new Sizes(4, 5);

    public static final Sizes PAIRS = new Sizes(2, 2);
    public static final Sizes TRIOS = new Sizes(3, 3);

    public Sizes {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("Group sizes from " + min + " to " + max);
        }
    }

    public boolean allow(int people) {
        return min <= people && people <= max;
    }

    /** How many groups these people make: as few as {@code max} allows, but never so many that somebody sits alone. */
    public int groups(int people) {
        int fewest = Math.ceilDiv(people, max);
        boolean somebodyAlone = max > 1 && people < 2 * fewest;
        return somebodyAlone ? Math.max(Math.min(people, 1), people / 2) : fewest;
    }

    /** The size of each group, the largest first, as even as they can be: 3 and 3 for six people in fours and fives. */
    public List<Integer> split(int people) {
        int groups = groups(people);
        List<Integer> sizes = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            sizes.add(people / groups + (group < people % groups ? 1 : 0));
        }
        return sizes;
    }

    /** Whether {@link #split} of so many people makes a group of this size. */
    boolean splits(int people, int size) {
        int groups = groups(people);
        return groups > 0 && (size == people / groups || size == Math.ceilDiv(people, groups));
    }
}
