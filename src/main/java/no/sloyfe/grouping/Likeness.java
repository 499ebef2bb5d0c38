package no.sloyfe.grouping;

/** What two people may have in common, and what it costs to seat two who have it in one group: 1 to 3. */
public enum Likeness {
    TEAM(3),
    SECTION(3),
    GRADE(2),
    ROLE(1),
    UNIT(1);

    private final int weight;

    Likeness(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
