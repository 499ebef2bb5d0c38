package no.sloyfe.followup;

/** What became of a promise. A moved one is still promised, for a later day. */
public enum MilestoneState {
    OPEN,
    KEPT,
    MOVED,
    DROPPED
}
