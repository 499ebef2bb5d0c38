package no.sloyfe.meeting;

/** How far a meeting has come; the phase alone decides what may be done. */
public enum Phase {
    PLANNED,
    INVITED,
    RUNNING,
    CLOSED,
    FOLLOWED_UP,
    CANCELLED;

    /** Whether everything about the meeting may still be changed. */
    public boolean planning() {
        return this == PLANNED || this == INVITED;
    }

    /** Whether the part of the programme that has not begun may be changed. */
    public boolean programmeOpen() {
        return planning() || this == RUNNING;
    }

    public boolean over() {
        return this == CLOSED || this == FOLLOWED_UP;
    }
}
