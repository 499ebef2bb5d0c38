package no.sloyfe.room;

/** How a contribution came in. */
public enum Origin {
    /** Its author wrote it. */
    PERSON,
    /** A group wrote it on a device that they share; it stands as the group's, whoever held the device. */
    DEVICE,
    /** Somebody typed it in from paper. */
    PAPER
}
