package no.sloyfe.room;

/** How far a contribution has come: written for oneself or one's circle, agreed by a group, or on the plenary list. */
public enum Kind {
    NOTE,
    POINT,
    PLENARY
}
