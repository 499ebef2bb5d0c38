package no.sloyfe.access;

/** What somebody may do in one meeting; each right holds those after it. */
public enum Right {
    LEADS,
    TAKES_PART,
    READS
}
