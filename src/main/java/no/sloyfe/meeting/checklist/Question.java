package no.sloyfe.meeting.checklist;

/** What the planner's checklist asks (domain.md, I04). */
public enum Question {
    PURPOSE,
    RESULT,
    PREPARATION,
    OVERVIEW,
    ACTIVE,
    OPEN,
    MIXED,
    FURTHER,
    COLLECTED,
    PROCESS(true),
    TOLD(true);

    private final boolean asked;

    Question() {
        this(false);
    }

    Question(boolean asked) {
        this.asked = asked;
    }

    /** Whether only a person can answer; the others are answered by looking at the plan. */
    public boolean asked() {
        return asked;
    }
}
