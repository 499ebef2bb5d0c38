package no.sloyfe.meeting;

/** How many sit in a circle. */
public enum CircleForm {
    GROUP,
    TRIO,
    PAIR
}
